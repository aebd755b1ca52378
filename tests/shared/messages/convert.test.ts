import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printJson } from '../../../src/shared/losslessJson.ts'
import { CHANNELS, type ChannelId } from '../../../src/shared/messages/channels.ts'
import { convert } from '../../../src/shared/messages/convert.ts'
import { type Draft, heldIn, speltIn } from '../../../src/shared/messages/draft.ts'
import { exampleOf, objectIn, PAIRINGS } from './drafts.ts'

function work(msgtype: string, content: string): Draft {
  return {
    channel: 'work-notification',
    body: objectIn(`{"msg":{"msgtype":"${msgtype}","${msgtype}":${content}}}`),
  }
}

const card = (...names: string[]) =>
  `{"title":"t","markdown":"m","btn_orientation":"1","btn_json_list":[${names
    .map((name) => `{"title":"${name}","action_url":"https://${name}.example"}`)
    .join(',')}]}`

describe('to another channel', () => {
  it.each<[string, Draft, ChannelId, string, string, string[]]>([
    ['a text', work('text', '{"content":"x"}'), 'app-robot', 'sampleText', '{"content":"x"}', []],
    [
      'a voice counts milliseconds',
      work('voice', '{"media_id":"@a","duration":10}'),
      'app-robot',
      'sampleAudio',
      '{"mediaId":"@a","duration":"10000"}',
      [],
    ],
    [
      'two buttons beside each other',
      work('action_card', card('a', 'b')),
      'app-robot-group',
      'sampleActionCard6',
      '{"title":"t","text":"m","buttonTitle1":"a","buttonUrl1":"https://a.example","buttonTitle2":"b","buttonUrl2":"https://b.example"}',
      [],
    ],
    [
      'a single button',
      work('action_card', '{"markdown":"m","single_title":"a","single_url":"https://a"}'),
      'custom-robot',
      'actionCard',
      '{"text":"m","singleTitle":"a","singleURL":"https://a"}',
      [],
    ],
    [
      'an oa with its colour',
      work(
        'oa',
        '{"message_url":"https://a","head":{"text":"h","bgcolor":"FFBBBBBB"},"body":{"title":"t","form":[{"key":"k","value":"v"}],"image":"@p"}}',
      ),
      'custom-robot',
      'markdown',
      '{"title":"t","text":"#### t\\n\\n- k v\\n\\n[https://a](https://a)"}',
      ['headColor', 'picture'],
    ],
    [
      'a file has no name yet',
      work('file', '{"media_id":"@a","x":1}'),
      'app-robot',
      'sampleFile',
      '{"mediaId":"@a"}',
      ['x'],
    ],
    [
      'a picture on the web',
      {
        channel: 'app-robot',
        body: { msgKey: 'sampleImageMsg', msgParam: '{"photoURL":"https://a/p.png"}' },
      },
      'custom-robot',
      'markdown',
      '{"title":"图片","text":"![](https://a/p.png)"}',
      [],
    ],
    [
      'links with pictures',
      {
        channel: 'custom-robot',
        body: objectIn(
          '{"msgtype":"feedCard","feedCard":{"links":[{"title":"a","messageURL":"https://a","picURL":"https://p"}]}}',
        ),
      },
      'chat',
      'markdown',
      '{"title":"a","text":"- [a](https://a)"}',
      ['links.picture'],
    ],
  ])('%s', (_what, draft, to, wire, content, lost) => {
    const converted = convert(draft, to)
    if (!converted.ok) throw new Error('not converted')
    expect(heldIn(converted.draft).wire).toBe(wire)
    expect(printJson(heldIn(converted.draft).content)).toBe(content)
    expect(converted.lost.map(({ key }) => key)).toEqual(lost)
  })

  it('says that a sixth button and the way they lie are lost', () => {
    const converted = convert(work('action_card', card('a', 'b', 'c', 'd', 'e', 'f')), 'app-robot')
    if (!converted.ok) throw new Error('not converted')
    expect(speltIn(converted.draft)?.shape.wire).toBe('sampleActionCard5')
    expect(converted.lost.map(({ key }) => key)).toEqual(['orientation', 'buttons'])
  })

  it.each<[string, Draft, ChannelId]>([
    ['a voice', work('voice', '{"media_id":"@a","duration":"1"}'), 'custom-robot'],
    ['a picture by its media id', work('image', '{"media_id":"@a"}'), 'custom-robot'],
    ['a file', work('file', '{"media_id":"@a"}'), 'custom-robot'],
    ['what nobody knows', work('rich', '{}'), 'chat'],
  ])('%s cannot be sent', (_what, draft, to) => {
    expect(convert(draft, to).ok).toBe(false)
  })

  it.each(PAIRINGS)('$name loses nothing where the other side spells it alike', (pairing) => {
    const draft = exampleOf(pairing, {})
    fc.assert(
      fc.property(fc.constantFrom(...CHANNELS), ({ id, format }) => {
        if (format !== pairing.channel.format) return
        const converted = convert(draft, id)
        if (!converted.ok) throw new Error('not converted')
        expect(converted.lost).toEqual([])
        expect(heldIn(converted.draft).content).toEqual(heldIn(draft).content)
      }),
    )
  })

  it('keeps what stands beside it there', () => {
    const converted = convert(work('text', '{"content":"x"}'), 'chat', { chatid: 'c' })
    expect(converted.ok && printJson(converted.draft.body)).toBe(
      '{"chatid":"c","msg":{"msgtype":"text","text":{"content":"x"}}}',
    )
  })
})
