import { describe, expect, it } from 'vitest'
import type { MediaEntry } from '../../../src/shared/media/mediaEntry.ts'
import type { ChannelId } from '../../../src/shared/messages/channels.ts'
import { type Draft, heldIn, valuesIn } from '../../../src/shared/messages/draft.ts'
import { placeFor, withMedia } from '../../../src/shared/messages/media.ts'
import { entryWith } from '../../support/mediaEntries.ts'
import { objectIn } from './drafts.ts'

function work(msgtype: string, content = '{}'): Draft {
  const body = `{"agent_id":1,"msg":{"msgtype":"${msgtype}","${msgtype}":${content}}}`
  return { channel: 'work-notification', body: objectIn(body) }
}

function robot(msgKey: string, channel: ChannelId = 'app-robot'): Draft {
  return { channel, body: { msgKey, msgParam: '{}' } }
}

const voice = { type: 'voice', name: 'a.amr', durationMs: 3_100 } as const
const film = { type: 'video', name: 'a.mp4', durationMs: 12_400, width: 480, height: 270 } as const

describe('a file in a message', () => {
  it.each<[string, Draft, string, Partial<MediaEntry>, object]>([
    ['a picture', work('image'), 'picture', {}, { media_id: '@m' }],
    ['the picture of an OA', work('oa'), 'picture', {}, { body: { image: '@m' } }],
    ['the picture of a link', work('link'), 'picture', {}, { picUrl: '@m' }],
    ['a voice, in seconds', work('voice'), 'media', voice, { media_id: '@m', duration: '4' }],
    [
      'a voice of nearly a minute stays below it',
      work('voice'),
      'media',
      { ...voice, durationMs: 59_400 },
      { media_id: '@m', duration: '59' },
    ],
    [
      'a voice of a robot, in milliseconds',
      robot('sampleAudio'),
      'media',
      voice,
      { mediaId: '@m', duration: '3100' },
    ],
    [
      'a voice that tells no duration leaves that typed',
      work('voice', '{"duration":"7"}'),
      'media',
      { ...voice, durationMs: null },
      { media_id: '@m', duration: '7' },
    ],
    [
      'a file of a robot',
      robot('sampleFile'),
      'media',
      { type: 'file', name: '验收.PDF' },
      { mediaId: '@m', fileName: '验收.PDF', fileType: 'pdf' },
    ],
    [
      'a film',
      robot('sampleVideo'),
      'media',
      film,
      { videoMediaId: '@m', videoType: 'mp4', duration: '12', width: '480', height: '270' },
    ],
    ['the cover of a film', robot('sampleVideo'), 'picture', {}, { picMediaId: '@m' }],
    ['a field that takes no file', work('text', '{"content":"x"}'), 'text', {}, { content: 'x' }],
  ])('%s', (_title, draft, key, given, content) => {
    const next = withMedia(draft, key, entryWith({ mediaId: '@m', ...given }))
    expect(heldIn(next).content).toEqual(content)
  })

  it('finds the field that takes it, none on the webhook', () => {
    expect(placeFor(work('image'), 'image')).toBe('picture')
    expect(placeFor(robot('sampleVideo'), 'image')).toBe('picture')
    expect(placeFor(work('image'), 'voice')).toBeNull()
    const link: Draft = { channel: 'custom-robot', body: { msgtype: 'link', link: {} } }
    expect(placeFor(link, 'image')).toBeNull()
  })

  it('leaves everything else of the message', () => {
    const draft = work('oa', '{"message_url":"https://a","unknown":9,"body":{"title":"t"}}')
    const next = withMedia(draft, 'picture', entryWith())
    expect(valuesIn(next)).toMatchObject({ title: 't', url: 'https://a', picture: '@picture' })
    expect(heldIn(next).content).toMatchObject({ unknown: heldIn(draft).content['unknown'] })
  })
})
