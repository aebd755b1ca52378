import { describe, expect, it } from 'vitest'
import type { ChannelId } from '../../../src/shared/messages/channels.ts'
import type { Draft } from '../../../src/shared/messages/draft.ts'
import type { Sent } from '../../../src/shared/messages/lint/day.ts'
import {
  explainFinding,
  type Ground,
  lint,
  sendingOf,
} from '../../../src/shared/messages/lint/lint.ts'
import { type RuleId, RULES } from '../../../src/shared/messages/lint/rules.ts'
import type { MediaEntry } from '../../../src/shared/media/mediaEntry.ts'
import { entryWith } from '../../support/mediaEntries.ts'
import { profileWith } from '../../support/profiles.ts'
import { objectIn } from './drafts.ts'

function draft(channel: ChannelId, body: string): Draft {
  return { channel, body: objectIn(body) }
}

/** A work notification of one type to one person. */
function notification(msgtype: string, content: string, beside = '"userid_list":"u1"'): Draft {
  return draft(
    'work-notification',
    `{"agent_id":1,${beside},"msg":{"msgtype":"${msgtype}","${msgtype}":${content}}}`,
  )
}

function webhook(content: string, at = '{}', msgtype = 'text'): Draft {
  return draft('custom-robot', `{"msgtype":"${msgtype}","${msgtype}":${content},"at":${at}}`)
}

function robot(msgKey: string, msgParam: string): Draft {
  return {
    channel: 'app-robot-group',
    body: { robotCode: 'r', openConversationId: 'c', msgKey, msgParam },
  }
}

const hello = '{"content":"你好"}'
const oa = (body: string, more = '') =>
  `{"message_url":"https://a.example","head":{"text":"t","bgcolor":"FFBBBBBB"},"body":${body}${more}}`
const card = (more: string) => `{"title":"t","markdown":"m",${more}}`
const NOON = Date.UTC(2026, 4, 4, 4)
const sent = (one: Draft, at: number): Sent => ({ ...sendingOf(one), at })
const toAll = notification('text', hello, '"to_all_user":true')
const secured = (keywords: string[], hasSecret = true) => ({
  robot: { keywords, isSigned: true, hasSecret },
})

/** A shelf with one entry, whose media_id is `@m`. */
const shelf = (given: Partial<MediaEntry>, profile = profileWith()) => ({
  media: { entries: [entryWith({ mediaId: '@m', ...given })], profile },
})
const said = { type: 'voice', name: 'a.amr', durationMs: 12_300 } as const
const voice = (duration: number) =>
  notification('voice', `{"media_id":"@m","duration":"${duration}"}`)

/** What provokes each rule, where it is said and with which words. */
const CASES: Record<RuleId, [Draft, string, 'error' | 'advice', Ground?][]> = {
  'no-type': [[notification('rich', '{}'), 'message', 'error']],
  'no-content': [[notification('text', '"x"'), 'message', 'error']],
  'not-json': [[robot('sampleText', '{'), 'msgParam', 'error']],
  'not-a-json-text': [
    [
      draft(
        'app-robot-group',
        '{"robotCode":"r","openConversationId":"c","msgKey":"sampleText","msgParam":{}}',
      ),
      'msgParam',
      'error',
    ],
  ],
  'unknown-variable': [
    [notification('text', '{"content":"{{who}}"}'), 'text', 'error', { variables: { who: '' } }],
  ],
  missing: [
    [notification('text', '{"content":""}'), 'text', 'error'],
    [robot('sampleText', '{"content":true}'), 'text', 'error'],
    [
      notification('action_card', card('"btn_orientation":"0","btn_json_list":[{"title":"a"}]')),
      'buttons.0.url',
      'error',
    ],
    [
      notification(
        'oa',
        '{"message_url":"https://a.example","head":{"text":"t","bgcolor":"FFBBBBBB"}}',
      ),
      'body',
      'error',
    ],
  ],
  'no-rows': [[webhook('{"links":[]}', '{}', 'feedCard'), 'links', 'error']],
  'not-rows': [[notification('oa', oa('{"form":["a"]}')), 'form', 'error']],
  'not-object': [[notification('oa', oa('"x"')), 'body', 'error']],
  'not-text': [[notification('text', '{"content":["a"]}'), 'text', 'advice']],
  'too-long': [
    [notification('markdown', `{"title":"${'t'.repeat(65)}","text":"x"}`), 'title', 'error'],
    [notification('markdown', `{"title":"${'🙂'.repeat(33)}","text":"x"}`), 'title', 'error'],
    [
      notification(
        'action_card',
        card(`"single_title":"${'钉'.repeat(21)}","single_url":"https://a"`),
      ),
      'buttons.0.title',
      'error',
    ],
  ],
  'longer-than-advised': [
    [notification('text', `{"content":"${'钉'.repeat(501)}"}`), 'text', 'advice'],
  ],
  'list-too-long': [
    [
      notification(
        'action_card',
        card(
          `"btn_orientation":"0","btn_json_list":[{"title":"a","action_url":"https://${'a'.repeat(600)}"},{"title":"b","action_url":"https://${'b'.repeat(600)}"}]`,
        ),
      ),
      'buttons',
      'error',
    ],
  ],
  'too-many-bytes': [
    [notification('text', `{"content":"${'钉'.repeat(700)}"}`), 'message', 'error'],
  ],
  'media-id': [[notification('image', '{"media_id":"lADP"}'), 'picture', 'error']],
  picture: [
    [
      notification('link', '{"title":"t","text":"t","messageUrl":"https://a","picUrl":"p.png"}'),
      'picture',
      'error',
    ],
  ],
  color: [
    [
      notification(
        'oa',
        '{"message_url":"https://a.example","head":{"text":"t","bgcolor":"#BBBBBB"},"body":{"title":"t"}}',
      ),
      'headColor',
      'error',
    ],
  ],
  'status-color': [
    [
      notification(
        'oa',
        oa('{"title":"t"}', ',"status_bar":{"status_value":"v","status_bg":"FFF65E5E"}'),
      ),
      'statusColor',
      'error',
    ],
  ],
  orientation: [
    [
      notification(
        'action_card',
        card('"btn_orientation":"2","btn_json_list":[{"title":"a","action_url":"https://a"}]'),
      ),
      'orientation',
      'error',
    ],
  ],
  duration: [
    [notification('voice', '{"media_id":"@a","duration":"60"}'), 'duration', 'error'],
    [notification('voice', '{"media_id":"@a","duration":0}'), 'duration', 'error'],
  ],
  'whole-number': [
    [robot('sampleAudio', '{"mediaId":"@a","duration":"1.5"}'), 'duration', 'error'],
  ],
  'file-type': [
    [
      robot('sampleFile', '{"mediaId":"@a","fileName":"a.txt","fileType":"txt"}'),
      'fileType',
      'error',
    ],
  ],
  'video-type': [
    [
      robot(
        'sampleVideo',
        '{"videoMediaId":"@a","videoType":"avi","duration":1,"picMediaId":"@p"}',
      ),
      'videoType',
      'error',
    ],
  ],
  'no-scheme': [
    [
      notification(
        'oa',
        '{"message_url":"a.example","head":{"text":"t","bgcolor":"FFBBBBBB"},"body":{"title":"t"}}',
      ),
      'url',
      'advice',
    ],
    [
      webhook(
        '{"title":"t","text":"t","singleTitle":"a","singleURL":"javascript:alert(1)"}',
        '{}',
        'actionCard',
      ),
      'buttons.0.url',
      'advice',
    ],
  ],
  'not-https': [
    [
      webhook(
        '{"title":"t","text":"t","messageUrl":"https://a","picUrl":"http://a"}',
        '{}',
        'link',
      ),
      'picture',
      'advice',
    ],
  ],
  'both-buttons': [
    [
      notification(
        'action_card',
        card(
          '"single_title":"a","btn_orientation":"0","btn_json_list":[{"title":"a","action_url":"https://a"}]',
        ),
      ),
      'buttons',
      'advice',
    ],
  ],
  'more-than-shown': [
    [
      notification(
        'oa',
        oa(`{"form":[${Array.from({ length: 7 }, () => '{"key":"k","value":"v"}').join(',')}]}`),
      ),
      'form',
      'advice',
    ],
  ],
  'several-types': [
    [
      draft(
        'work-notification',
        `{"agent_id":1,"userid_list":"u1","msg":{"msgtype":"text","text":${hello},"link":{}}}`,
      ),
      'message',
      'advice',
    ],
  ],
  'newer-than-2016': [
    [
      draft(
        'message',
        '{"agentid":"1","touser":"u1","msgtype":"markdown","markdown":{"title":"t","text":"x"}}',
      ),
      'message',
      'advice',
    ],
  ],
  'markdown-by-client': [
    [notification('markdown', '{"title":"t","text":"a <b>b</b>"}'), 'text', 'advice'],
    [webhook(card('"text":"`a`"'), '{}', 'actionCard'), 'text', 'advice'],
  ],
  'link-not-encoded': [
    [
      notification(
        'link',
        '{"title":"t","text":"t","picUrl":"@p","messageUrl":"dingtalk://dingtalkclient/page/link?url=https://a.example?b=1&c=2"}',
      ),
      'url',
      'advice',
    ],
  ],
  'hidden-characters': [
    [notification('text', '{"content":"a\\u202eb"}'), 'text', 'advice'],
    [notification('text', hello, '"userid_list":"u\\u200b1"'), 'userid_list', 'advice'],
  ],
  'markdown-not-shown': [
    [webhook('{"title":"t","text":"a ~~b~~"}', '{}', 'markdown'), 'text', 'advice'],
    [
      notification(
        'action_card',
        '{"markdown":"a\\n\\n---\\n\\nb","single_title":"a","single_url":"https://a"}',
      ),
      'text',
      'advice',
    ],
  ],
  'missing-beside': [
    [draft('chat', `{"msg":{"msgtype":"text","text":${hello}}}`), 'chatid', 'error'],
    [draft('work-notification', '{"agent_id":1,"userid_list":"u1","msg":{}}'), 'msgtype', 'error'],
  ],
  'no-recipient': [
    [notification('text', hello, '"userid_list":""'), 'userid_list', 'error'],
    [
      draft('message', `{"agentid":"1","toparty":"|","msgtype":"text","text":${hello}}`),
      'touser',
      'error',
    ],
  ],
  'no-people': [
    [
      draft('app-robot', '{"robotCode":"r","userIds":[],"msgKey":"sampleText","msgParam":"{}"}'),
      'userIds',
      'error',
    ],
  ],
  'malformed-list': [
    [notification('text', hello, '"dept_id_list":"1,x"'), 'dept_id_list', 'error'],
    [
      draft('app-robot', '{"robotCode":"r","userIds":[" "],"msgKey":"sampleText","msgParam":"{}"}'),
      'userIds',
      'error',
    ],
  ],
  'malformed-value': [[notification('text', hello, '"to_all_user":"yes"'), 'to_all_user', 'error']],
  'too-many-people': [
    [notification('text', hello, `"userid_list":"${'u,'.repeat(101)}"`), 'userid_list', 'error'],
  ],
  'too-many-for-robot': [
    [
      draft(
        'app-robot',
        `{"robotCode":"r","userIds":"${'u,'.repeat(21)}","msgKey":"sampleText","msgParam":"{}"}`,
      ),
      'userIds',
      'error',
    ],
  ],
  'too-many-departments': [
    [notification('text', hello, `"dept_id_list":"${'1,'.repeat(21)}"`), 'dept_id_list', 'error'],
  ],
  'status-bar-recipients': [
    [
      notification('oa', oa('{"title":"t"}', ',"status_bar":{}'), '"to_all_user":true'),
      'userid_list',
      'error',
    ],
  ],
  'other-agent': [[notification('text', hello), 'agent_id', 'error', { agentId: '2' }]],
  'all-people-anyway': [
    [notification('text', hello, '"userid_list":"u1","to_all_user":true'), 'userid_list', 'advice'],
  ],
  'everyone-too-often': [
    [
      toAll,
      'to_all_user',
      'error',
      { now: NOON, sent: [1, 2, 3].map((hour) => sent(toAll, NOON - hour)) },
    ],
  ],
  duplicate: [
    [
      notification('text', hello),
      'userid_list',
      'advice',
      { now: NOON, sent: [sent(notification('text', hello), NOON - 1)] },
    ],
    [
      notification('text', hello),
      'userid_list',
      'advice',
      { now: NOON, sent: [sent(toAll, NOON - 1)] },
    ],
  ],
  'daily-cap': [
    [
      notification('text', hello),
      'userid_list',
      'advice',
      {
        now: NOON,
        sent: Array.from({ length: 500 }, () =>
          sent(notification('text', '{"content":"x"}'), NOON - 1),
        ),
      },
    ],
  ],
  'no-keyword': [[webhook(hello), 'message', 'error', secured(['上线', '告警'])]],
  'no-signing-secret': [[webhook(hello), 'message', 'error', secured([], false)]],
  'too-many-mentions': [
    [
      webhook(hello, JSON.stringify({ atMobiles: Array.from({ length: 51 }, () => '1') })),
      'at.atUserIds',
      'error',
    ],
  ],
  'mention-without-effect': [
    [
      webhook('{"title":"t","text":"t","messageUrl":"https://a"}', '{"isAtAll":true}', 'link'),
      'at.atUserIds',
      'advice',
    ],
  ],
  'mention-not-in-text': [[webhook(hello, '{"atMobiles":["138"]}'), 'at.atMobiles', 'advice']],
  'webhook-rate': [
    [
      webhook(hello),
      'message',
      'error',
      { now: NOON, sent: Array.from({ length: 20 }, () => sent(webhook(hello), NOON - 1)) },
    ],
  ],
  'media-kind': [
    [voice(12), 'media', 'advice', shelf({ type: 'image' })],
    [notification('oa', oa('{"image":"@m"}')), 'picture', 'advice', shelf({ type: 'file' })],
    [
      robot('sampleImageMsg', '{"photoURL":"@m"}'),
      'picture',
      'advice',
      shelf({ type: 'video', name: 'a.mp4' }),
    ],
  ],
  'media-other-app': [
    [
      notification('image', '{"media_id":"@m"}'),
      'picture',
      'advice',
      shelf({ profileId: 'p2', app: { ...entryWith().app, appKey: 'dingother' } }),
    ],
    [
      notification('image', '{"media_id":"@m"}'),
      'picture',
      'advice',
      shelf({}, profileWith({ appKey: 'ding-of-now' })),
    ],
  ],
  'media-duration': [
    [voice(10), 'duration', 'advice', shelf(said)],
    [robot('sampleAudio', '{"mediaId":"@m","duration":"12"}'), 'duration', 'advice', shelf(said)],
  ],
  'voice-not-amr': [[voice(13), 'media', 'advice', shelf({ ...said, name: 'a.mp3' })]],
  'media-large': [
    [
      notification('file', '{"media_id":"@m"}'),
      'media',
      'advice',
      shelf({ type: 'file', name: 'a.pdf', sizeBytes: 10 * 1024 * 1024 + 1 }),
    ],
  ],
}

describe('the rule', () => {
  const rows = Object.entries(CASES).flatMap(([rule, cases]) =>
    cases.map(([draft, where, level, ground]) => ({ rule, draft, where, level, ground })),
  )
  it.each(rows)('$rule is said of $where', ({ rule, draft, where, level, ground }) => {
    const found = lint(draft, ground).find((one) => one.rule === rule)
    expect(found).toMatchObject({ rule, where, level })
  })

  it.each(rows)('$rule fills its words', ({ rule, draft, ground }) => {
    const found = lint(draft, ground).find((one) => one.rule === rule)
    if (!found) throw new Error(`no ${rule}`)
    const { words, source } = explainFinding(found)
    expect(`${words.zh} ${words.en}`).not.toMatch(/\{\w+\}/)
    expect(source ?? 'https://open.dingtalk.com/').toMatch(/^https:\/\/open\.dingtalk\.com\//)
  })
})

describe('nothing is said of', () => {
  it.each<[string, Draft, Ground?]>([
    ['a text to one person', notification('text', hello), { agentId: '1', now: NOON }],
    [
      'a title of 64 characters',
      notification('markdown', `{"title":"${'t'.repeat(64)}","text":"x"}`),
    ],
    [
      'the same a day later',
      notification('text', hello),
      { now: NOON, sent: [sent(notification('text', hello), NOON - 24 * 3_600_000)] },
    ],
    // 15:59 and 16:00 by the clock of Greenwich are two days in China.
    [
      'the same after midnight in China',
      notification('text', hello),
      {
        now: Date.UTC(2026, 4, 4, 16),
        sent: [sent(notification('text', hello), Date.UTC(2026, 4, 4, 15, 59))],
      },
    ],
    [
      'the same to somebody else',
      notification('text', hello),
      { now: NOON, sent: [sent(notification('text', hello, '"userid_list":"u2"'), NOON - 1)] },
    ],
    [
      'the same by another channel',
      notification('text', hello),
      { now: NOON, sent: [{ ...sent(notification('text', hello), NOON - 1), channel: 'message' }] },
    ],
    ['a keyword that is there', webhook('{"content":"告警：磁盘"}'), secured(['上线', '告警'])],
    [
      'a mention that is in the text',
      webhook('{"content":"@138 看一下"}', '{"atMobiles":["138"]}'),
    ],
    [
      'a robot’s twentieth in a minute',
      webhook(hello),
      { now: NOON, sent: Array.from({ length: 19 }, () => sent(webhook(hello), NOON - 1)) },
    ],
    ['a voice that lasts as it says', voice(13), shelf(said)],
    [
      'a voice that lasts as it says, in milliseconds',
      robot('sampleAudio', '{"mediaId":"@m","duration":"12300"}'),
      shelf({ ...said, name: 'a.mp3' }),
    ],
    ['a media_id that the shelf does not know', voice(13), shelf({ mediaId: '@other' })],
    [
      'a picture of the same app in another profile',
      notification('image', '{"media_id":"@m"}'),
      shelf({ profileId: 'p2' }),
    ],
    [
      'an address inside DingTalk',
      webhook(
        '{"title":"t","text":"t","messageUrl":"dingtalk://dingtalkclient/page/link?url=x"}',
        '{}',
        'link',
      ),
    ],
  ])('%s', (_fact, draft, ground) => {
    expect(lint(draft, ground)).toEqual([])
  })
})

it('says errors before advice', () => {
  const levels = lint(
    notification('image', '{"media_id":"x"}', '"userid_list":"u1","to_all_user":true'),
  ).map(({ level }) => level)
  expect(levels).toEqual(['error', 'advice'])
})

it('has words for every rule in both languages', () => {
  for (const { zh, en } of Object.values(RULES)) {
    expect(zh).toMatch(/[一-龥]/)
    expect(en).toMatch(/[a-z]/)
  }
})
