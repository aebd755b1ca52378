import { describe, expect, it } from 'vitest'
import { printJson } from '../../../src/shared/losslessJson.ts'
import type { Draft } from '../../../src/shared/messages/draft.ts'
import { fixOf, placeOf } from '../../../src/shared/messages/lint/fixes.ts'
import { type Ground, lint } from '../../../src/shared/messages/lint/lint.ts'
import type { RuleId } from '../../../src/shared/messages/lint/rules.ts'
import { objectIn } from './drafts.ts'

function notification(msgtype: string, content: string): Draft {
  const body = `{"agent_id":1,"userid_list":"u1","n":9223372036854775807,"msg":{"msgtype":"${msgtype}","${msgtype}":${content}}}`
  return { channel: 'work-notification', body: objectIn(body) }
}

function robot(msgKey: string, msgParam: string): Draft {
  const body = `{"robotCode":"r","openConversationId":"c","msgKey":"${msgKey}","msgParam":${msgParam}}`
  return { channel: 'app-robot-group', body: objectIn(body) }
}

function webhook(content: string, more: string): Draft {
  const body = `{"msgtype":"text","text":${content},${more}}`
  return { channel: 'custom-robot', body: objectIn(body) }
}

const oa = (color: string, more = '') =>
  notification(
    'oa',
    `{"message_url":"https://a.example","head":{"text":"t","bgcolor":"${color}"},"body":{"title":"t"}${more}}`,
  )
const link = (url: string, picture = '@p') =>
  notification('link', `{"title":"t","text":"t","picUrl":"${picture}","messageUrl":"${url}"}`)
const jump = 'dingtalk://dingtalkclient/page/link?url='

function findingOf(draft: Draft, rule: RuleId, ground: Ground = {}) {
  const found = lint(draft, ground).find((one) => one.rule === rule)
  if (!found) throw new Error(`nothing of ${rule}`)
  return found
}

describe('a fix', () => {
  it.each<[RuleId, Draft, string, Ground?]>([
    ['color', oa('#BBBBBB'), '"bgcolor":"FFBBBBBB"'],
    ['color', oa('bbbbbb'), '"bgcolor":"FFBBBBBB"'],
    ['color', oa('#abc'), '"bgcolor":"FFAABBCC"'],
    ['color', oa('0xFF3366CC'), '"bgcolor":"FF3366CC"'],
    [
      'status-color',
      oa('FFBBBBBB', ',"status_bar":{"status_value":"s","status_bg":"#F65E5E"}'),
      '"status_bg":"0xFFF65E5E"',
    ],
    [
      'too-long',
      notification('markdown', `{"title":"${'t'.repeat(63)}🙂","text":"m"}`),
      `"title":"${'t'.repeat(63)}"`,
    ],
    ['no-scheme', link('open.dingtalk.com/a?b'), '"messageUrl":"https://open.dingtalk.com/a?b"'],
    ['not-https', link('https://a', 'http://a/p.png'), '"picUrl":"https://a/p.png"'],
    ['media-id', notification('file', '{"media_id":" @m"}'), '"media_id":"@m"'],
    [
      'link-not-encoded',
      link(`${jump}https://a.example/?b=1&c=2&pc_slide=true`),
      `"messageUrl":"${jump}https%3A%2F%2Fa.example%2F%3Fb%3D1%26c%3D2&pc_slide=true"`,
    ],
    ['hidden-characters', notification('text', '{"content":"a\\u202eb"}'), '"content":"ab"'],
    ['other-agent', notification('text', '{"content":"a"}'), '"agent_id":"7",', { agentId: '7' }],
    [
      'several-types',
      notification('text', '{"content":"a"},"image":{"media_id":"@m"}'),
      '"msg":{"msgtype":"text","text":{"content":"a"}}',
    ],
    [
      'not-a-json-text',
      robot('sampleText', '{"content":"a"}'),
      '"msgParam":"{\\"content\\":\\"a\\"}"',
    ],
    [
      'no-keyword',
      webhook('{"content":"a"}', '"n":1'),
      '"content":"a 告警"',
      { robot: { keywords: ['告警', '上线'], isSigned: false, hasSecret: false } },
    ],
    [
      'mention-not-in-text',
      webhook('{"content":"a"}', '"at":{"atUserIds":["u1"]}'),
      '"content":"a @u1"',
    ],
    [
      'file-type',
      robot('sampleFile', printJson('{"mediaId":"@m","fileName":"n","fileType":".pdf"}')),
      'fileType\\":\\"pdf',
    ],
    [
      'video-type',
      robot(
        'sampleVideo',
        printJson('{"videoMediaId":"@m","videoType":"mov","picMediaId":"@p","duration":"1"}'),
      ),
      'videoType\\":\\"mp4',
    ],
  ])(
    'of %s changes that and nothing else, and the finding is gone',
    (rule, draft, part, ground) => {
      const finding = findingOf(draft, rule, ground)
      const fix = fixOf(finding, draft)
      if (!fix) throw new Error('nothing mends it')
      const said = printJson(fix.draft.body)
      expect(said).toContain(part)
      expect(said.includes('9223372036854775807')).toBe(
        printJson(draft.body).includes('9223372036854775807'),
      )
      expect(lint(fix.draft, ground).map((one) => one.rule)).not.toContain(rule)
      expect(fix.words.zh).not.toBe('')
    },
  )

  it.each<[RuleId, Draft]>([
    ['color', oa('red')],
    ['no-scheme', link('javascript:alert(1)')],
    ['media-id', notification('file', '{"media_id":"lADP"}')],
    ['missing', notification('text', '{}')],
  ])('of %s is not offered where it is not plain what is right', (rule, draft) => {
    expect(fixOf(findingOf(draft, rule), draft)).toBeNull()
  })
})

describe('a finding leads to', () => {
  it.each<[string, RuleId, Draft, string | null]>([
    ['its own field', 'color', oa('red'), 'headColor'],
    ['a field beside the message', 'other-agent', notification('text', '{}'), 'agent_id'],
    [
      'a cell of a row',
      'too-long',
      notification(
        'action_card',
        `{"title":"t","markdown":"m","single_title":"${'t'.repeat(21)}","single_url":"https://a"}`,
      ),
      'buttons.0.title',
    ],
    [
      'the longest text when the whole is too large',
      'too-many-bytes',
      oa('FFBBBBBB', `,"x":"${'钉'.repeat(700)}"`),
      'url',
    ],
    ['the JSON where no form has it', 'no-content', notification('text', '"x"'), null],
  ])('%s', (_what, rule, draft, where) => {
    expect(placeOf(findingOf(draft, rule, { agentId: '7' }), draft)).toBe(where)
  })
})
