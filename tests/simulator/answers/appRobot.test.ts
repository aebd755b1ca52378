import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { answersExactly, type Case, withSimulator } from '../bench.ts'

const { robotCode } = CREDENTIALS
const headers = { 'x-acs-dingtalk-access-token': '{token}' }
const toPeople = '/v1.0/robot/oToMessages/batchSend'
const toGroup = '/v1.0/robot/groupMessages/send'
const openConversationId = 'cidO2B7hDs8mya9mXEXghCJWg=='
const hello = { robotCode, msgKey: 'sampleText', msgParam: '{"content":"你好"}' }
const draft = { ...hello, userIds: ['weizhuo'] }
const groupDraft = { ...hello, openConversationId }
const no = (code: string, words: string) =>
  `{"requestid":"<id>","code":"${code}","message":"${words}"}`
const missing = (name: string) =>
  `{"code":"Missing${name}","requestid":"<id>","message":"${name} is mandatory for this action."}`
const noRobot = no(
  'invalidParameter.robotCode.notExsit',
  '错误描述: robot 不存在；解决方案:请确认 robotCode 是否正确；',
)
const keySchema = z.looseObject({ processQueryKey: z.string().regex(/^[\w+/]{32}$/) })
const keyIn = (text: string) => keySchema.parse(JSON.parse(text)).processQueryKey

const refusals: [string, object, string][] = [
  ['no robotCode', { robotCode: '' }, missing('robotCode')],
  ['no people', { userIds: null }, missing('userIds')],
  ['no msgKey', { msgKey: '' }, missing('msgKey')],
  ['no msgParam', { msgParam: '' }, missing('msgParam')],
  ['an AgentId for a robotCode', { robotCode: '1000000001' }, noRobot],
  [
    'a list of nobody',
    { userIds: [] },
    no('MissinguserIds', 'userIds is mandatory for this action.'),
  ],
  [
    '21 people',
    { userIds: Array.from({ length: 21 }, (_, index) => `u${index}`) },
    no('invalidParameter.userIds.overMax', '用户userId列表超过最大限制'),
  ],
  ['strangers alone', { userIds: ['nobody'] }, no('staffId.notExisted', '错误描述: staff 不存在')],
  [
    'a msgKey that is misspelt',
    { msgKey: 'sampleMarkdoswn' },
    no(
      'invalidParameter.msgKey.invalid',
      '错误描述: 不支持类型 sampleMarkdoswn ;解决方案:请使用支持的类型;参考链接:请参考本接口对应文档查看支持的消息类型，或者在https://open.dingtalk.com/document/ 搜索对应文档;',
    ),
  ],
  [
    'a msgParam of words',
    { msgParam: '你好' },
    no('invalidParameter.msgParam.invalid', 'msgParam必须是json格式'),
  ],
  [
    'a msgParam that is a list',
    { msgParam: '["a"]' },
    no('invalidParameter.msgParam.invalid', 'msgParam必须是json格式'),
  ],
  [
    'a msgParam that is no text',
    { msgParam: { content: 'a' } },
    '{"code":"InvalidmsgParam","requestid":"<id>","message":"Specified parameter msgParam is not valid."}',
  ],
  [
    'a msgParam of more than 15000 bytes',
    { msgParam: JSON.stringify({ content: '长'.repeat(5_001) }) },
    no('invalidParameter.msgParam.tooLong', '消息内容太长'),
  ],
]

/** What is missing in a message of each kind. */
const parts: [string, object, string, string][] = [
  ['sampleText', {}, 'miss.param.contentOfText', '需要text->content属性'],
  ['sampleMarkdown', { text: 'a' }, 'miss.param.markdownTotitle', '需要markdown->title属性'],
  ['sampleMarkdown', { title: 'a' }, 'miss.param.markdownTotext', '需要markdown->text属性'],
  ['sampleImageMsg', {}, 'miss.param.photoTophotoUrl', '需要photo->photoURL属性'],
  [
    'sampleLink',
    { title: 'a', text: 'b' },
    'miss.param.messageUrlOfLink',
    '需要link->messageUrl属性',
  ],
  [
    'sampleActionCard',
    { title: 'a', text: 'b', singleTitle: 'c' },
    'miss.param.actionCardTosingleUrl',
    '需要actionCard->singleURL属性',
  ],
  [
    'sampleActionCard3',
    {
      title: 'a',
      text: 'b',
      actionTitle1: 'c',
      actionURL1: 'd',
      actionTitle2: 'e',
      actionURL2: 'f',
    },
    'miss.param.actionCardTobtnsTotitle',
    '需要actionCard->btns->title属性',
  ],
  [
    'sampleActionCard6',
    { title: 'a', text: 'b', actionTitle1: 'c', actionURL1: 'd' },
    'miss.param.actionCardTobtnsTotitle',
    '需要actionCard->btns->title属性',
  ],
  ['sampleAudio', { mediaId: '@a' }, 'miss.param.audio', '需要audio属性'],
  ['sampleFile', { mediaId: '@a', fileName: 'a.pdf' }, 'miss.param.file', '需要file属性'],
  ['sampleVideo', { duration: '3' }, 'miss.param.video', '需要video属性'],
]

/** What stands in a message of each kind and does not do. */
const forms: [string, object][] = [
  ['sampleAudio', { mediaId: 'a.ogg', duration: '3000' }],
  ['sampleAudio', { mediaId: '@a', duration: 'long' }],
  ['sampleFile', { mediaId: 'a.pdf', fileName: 'a.pdf', fileType: 'pdf' }],
  ['sampleFile', { mediaId: '@a', fileName: 'a.exe', fileType: 'exe' }],
  ['sampleVideo', { duration: '3', videoMediaId: '@a', videoType: 'avi', picMediaId: '@b' }],
  ['sampleVideo', { duration: '3', videoMediaId: '@a', videoType: 'mp4', picMediaId: 'b.png' }],
]

describe("the app's robot refuses", () => {
  answersExactly([
    ...refusals.map(([fact, part, answer]): Case => {
      return [fact, { path: toPeople, headers, body: { ...draft, ...part } }, 400, answer]
    }),
    ...parts.map(([msgKey, param, code, words], index): Case => {
      const body = { ...draft, msgKey, msgParam: JSON.stringify(param) }
      return [
        `${msgKey} without all it asks for (${index})`,
        { path: toPeople, headers, body },
        400,
        no(code, words),
      ]
    }),
    ...forms.map(([msgKey, param], index): Case => {
      const body = { ...draft, msgKey, msgParam: JSON.stringify(param) }
      return [
        `${msgKey} with something that does not do (${index})`,
        { path: toPeople, headers, body },
        400,
        no('invalidParameter.msgParam.invalid', 'msgParam必须是json格式'),
      ]
    }),
    [
      'to take back 21 messages at once',
      {
        path: '/v1.0/robot/otoMessages/batchRecall',
        headers,
        body: { robotCode, processQueryKeys: Array.from({ length: 21 }, () => 'a') },
      },
      400,
      no('invalidParameter.processQueryKeys.overMax', 'invalidParameter.processQueryKeys.overMax'),
    ],
    [
      'a token in the query',
      { path: `${toPeople}?access_token={token}`, body: draft },
      400,
      '{"code":"AuthenticationFailed.MissingParameter","requestid":"<id>","message":"缺少参数：x-acs-dingtalk-access-token"}',
    ],
    [
      'a form',
      { path: toPeople, headers, body: new URLSearchParams({ robotCode }) },
      400,
      '{"code":"Missingbody","requestid":"<id>","message":"body is mandatory for this action."}',
    ],
    [
      'a group without its id',
      { path: toGroup, headers, body: hello },
      400,
      missing('openConversationId'),
    ],
    [
      'a group by its chatid',
      { path: toGroup, headers, body: { ...hello, openConversationId: 'chat0' } },
      400,
      no('invalid.openConversationId', '无效的openConversationId'),
    ],
    [
      'a group for another robot',
      { path: toGroup, headers, body: { ...groupDraft, robotCode: 'x' } },
      400,
      noRobot,
    ],
    [
      'to take back for another robot',
      {
        path: '/v1.0/robot/otoMessages/batchRecall',
        headers,
        body: { robotCode: 'x', processQueryKeys: ['a'] },
      },
      400,
      noRobot,
    ],
    [
      'to take back out of no group',
      {
        path: '/v1.0/robot/groupMessages/recall',
        headers,
        body: { robotCode, openConversationId: 'cid', processQueryKeys: ['a'] },
      },
      400,
      no('invalid.openConversationId', '无效的openConversationId'),
    ],
    [
      'to tell who of a group read what nobody sent',
      {
        path: '/v1.0/robot/groupMessages/query',
        headers,
        body: { robotCode, openConversationId, processQueryKey: 'a' },
      },
      400,
      no('invalid.processQueryKey', '无效的processQueryKey'),
    ],
    [
      'to tell who of no group read it',
      {
        path: '/v1.0/robot/groupMessages/query',
        headers,
        body: { robotCode, openConversationId: 'cid', processQueryKey: 'a' },
      },
      400,
      no('invalid.openConversationId', '无效的openConversationId'),
    ],
    [
      'to tell another robot who read it',
      {
        path: '/v1.0/robot/groupMessages/query',
        headers,
        body: { robotCode: 'x', processQueryKey: 'a' },
      },
      400,
      noRobot,
    ],
    [
      'to tell who read what nobody sent',
      {
        path: `/v1.0/robot/oToMessages/readStatus?robotCode=${robotCode}&processQueryKey=a`,
        headers,
      },
      400,
      no('invalid.processQueryKey', '无效的processQueryKey'),
    ],
  ])
})

describe("the app's robot", () => {
  const card = { title: 'a', text: 'b' }
  it.each([
    ['sampleText', { content: 'a' }],
    ['sampleMarkdown', { title: 'a', text: '# b' }],
    ['sampleImageMsg', { photoURL: '@a' }],
    ['sampleLink', { title: 'a', text: 'b', messageUrl: 'https://example.com', picUrl: '@c' }],
    ['sampleActionCard', { ...card, singleTitle: 'c', singleURL: 'd' }],
    [
      'sampleActionCard2',
      { ...card, actionTitle1: 'c', actionURL1: 'd', actionTitle2: 'e', actionURL2: 'f' },
    ],
    [
      'sampleActionCard6',
      { ...card, buttonTitle1: 'c', buttonUrl1: 'd', buttonTitle2: 'e', buttonUrl2: 'f' },
    ],
    ['sampleAudio', { mediaId: '@a', duration: '3000' }],
    ['sampleFile', { mediaId: '@a', fileName: 'a.pdf', fileType: 'pdf' }],
    ['sampleVideo', { duration: 10, videoMediaId: '@a', videoType: 'mp4', picMediaId: '@b' }],
  ])('brings %s to a person', (msgKey, param) =>
    withSimulator(async (say) => {
      const body = { ...draft, msgKey, msgParam: JSON.stringify(param) }
      expect(await say({ path: toPeople, headers, body })).toMatch(
        /^\{"flowControlledStaffIdList":\[\],"invalidStaffIdList":\[\],"processQueryKey":"[\w+/]{32}"\}$/,
      )
      expect(await say({ path: '/_sim/inbox?userId=weizhuo' })).toContain(`"msgtype":"${msgKey}"`)
    }),
  )

  it('tells whom it does not know among others', () =>
    withSimulator(async (say) => {
      const text = await say({
        path: toPeople,
        headers,
        body: { ...draft, userIds: ['weizhuo', 'nobody', 'weizhuo'] },
      })

      expect(text).toContain('"invalidStaffIdList":["nobody"]')
      expect((await say({ path: '/_sim/inbox' })).match(/"channel"/g)).toHaveLength(1)
    }))

  it('brings a message into a group and takes it back', () =>
    withSimulator(async (say) => {
      const key = keyIn(await say({ path: toGroup, headers, body: groupDraft }))
      const inbox = { path: `/_sim/inbox?conversationId=${encodeURIComponent(openConversationId)}` }
      expect(await say(inbox)).toContain('"channel":"app-robot"')

      const body = { robotCode, openConversationId, processQueryKeys: [key, 'other'] }
      expect(await say({ path: '/v1.0/robot/groupMessages/recall', headers, body })).toBe(
        `{"failedResult":{"other":"invalid.processQueryKey"},"successResult":["${key}"]}`,
      )
      expect(await say(inbox)).toContain('"recalled":true')
    }))

  it('takes nothing back from a group that it did not bring there', () =>
    withSimulator(async (say) => {
      const key = keyIn(await say({ path: toPeople, headers, body: draft }))

      const body = { robotCode, openConversationId, processQueryKeys: [key] }
      expect(await say({ path: '/v1.0/robot/groupMessages/recall', headers, body })).toBe(
        `{"failedResult":{"${key}":"invalid.processQueryKey"},"successResult":[]}`,
      )
      expect(await say({ path: '/_sim/inbox' })).toContain('"recalled":false')
    }))

  it('tells who has read a message, and takes it back from all', () =>
    withSimulator(async (say) => {
      const key = keyIn(
        await say({
          path: toPeople,
          headers,
          body: { ...draft, userIds: ['weizhuo', 'aimingyue'] },
        }),
      )
      await say({ path: '/_sim/inbox/read', body: { userId: 'aimingyue' } })
      const status = {
        path: `/v1.0/robot/oToMessages/readStatus?robotCode=${robotCode}&processQueryKey=${encodeURIComponent(key)}`,
        headers,
      }
      expect(await say(status)).toBe(
        '{"messageReadInfoList":[{"name":"卫卓","readStatus":"UNREAD","userId":"weizhuo"},{"name":"艾明月","readStatus":"READ","userId":"aimingyue"}],"sendStatus":"SUCCESS"}',
      )

      const body = { robotCode, processQueryKeys: [key] }
      expect(await say({ path: '/v1.0/robot/otoMessages/batchRecall', headers, body })).toBe(
        `{"failedResult":{},"successResult":["${key}"]}`,
      )
      expect(await say(status)).toContain('"sendStatus":"RECALLED"')
    }))

  it('tells who of a group has read a message, page by page, and that it was taken back', () =>
    withSimulator(async (say, simulator) => {
      const key = keyIn(await say({ path: toGroup, headers, body: groupDraft }))
      const readers = (more: object = {}) =>
        say({
          path: '/v1.0/robot/groupMessages/query',
          headers,
          body: { robotCode, openConversationId, processQueryKey: key, ...more },
        })
      expect(await readers()).toBe('{"hasMore":false,"readUserIds":[],"sendStatus":"SUCCESS"}')

      simulator.control.markRead(simulator.control.arrived({ taskId: key }))
      expect(await readers({ maxResults: 4 })).toBe(
        '{"hasMore":true,"nextToken":"4","readUserIds":["manager0001","guweiran","wenruoqi","pengchengzhou"],"sendStatus":"SUCCESS"}',
      )
      expect(await readers({ maxResults: 4, nextToken: '4' })).toBe(
        '{"hasMore":false,"readUserIds":["maozhuxi","yuewanqing"],"sendStatus":"SUCCESS"}',
      )
      await say({
        path: '/v1.0/robot/groupMessages/recall',
        headers,
        body: { robotCode, openConversationId, processQueryKeys: [key] },
      })
      expect(await readers({ maxResults: 1 })).toContain('"sendStatus":"RECALLED"')
    }))
})
