import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { answersExactly, type Request, withSimulator } from '../bench.ts'

const { robotToken, robotSecret } = CREDENTIALS
const open = `/robot/send?access_token=${robotToken}`
const json = { 'Content-Type': 'application/json' }
const hello = { msgtype: 'text', text: { content: '你好' } }
const ok = '{"errcode":0,"errmsg":"ok"}'
const tooFast = '{"errcode":660026,"errmsg":"sending too many messages per minute"}'
const help = '或者在https://open.dingtalk.com/document/  搜索'
const mismatch = `{"errcode":310000,"errmsg":"错误描述:机器人发送签名不匹配;解决方案:请确认签名和生成签名的时间戳必须都放在调用的网址中，请确认机器人的密钥加密和填写正确;参考链接:请参考本接口对应文档获得具体要求，${help}相关文档;"}`
const expired = `{"errcode":310000,"errmsg":"错误描述:机器人发送签名过期;解决方案:签名生成时间和发送时间请保持在 timestampms 以内;参考链接:请参考本接口对应文档获得具体要求，${help}相关文档;"}`
const noKeyword =
  '{"errcode":310000,"errmsg":"错误描述:关键词不匹配;解决方案:请联系群管理员查看此机器人的关键词，并在发送的信息中包含此关键词;"}'
const missing = (name: string) =>
  `{"errcode":400402,"errmsg":"错误描述:参数 ${name} 缺失，或者参数格式不正确; 解决方案:请填充上对应参数;参考链接:请参考本接口对应文档查看参数获取方式，${help}对应文档;"}`

const unsupported = (msgtype: string) =>
  `{"errcode":400105,"errmsg":"错误描述: 不支持类型 msgType:${msgtype} ;解决方案:请使用支持的类型;参考链接:请参考本接口对应文档查看支持的消息类型，或者在https://open.dingtalk.com/document/ 搜索对应文档;"}`

/** The webhook's address with a signature, as the robot's page tells to make it. */
function signedAt(timestamp: number, secret = robotSecret): string {
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  return `${open}&timestamp=${timestamp}&sign=${encodeURIComponent(sign)}`
}

const secure = (body: object): Request => ({ path: '/_sim/robot', body })

describe('the webhook refuses', () => {
  answersExactly([
    [
      'a call without token',
      { path: '/robot/send', body: hello },
      200,
      '{"errcode":40035,"errmsg":"缺少参数 access_token"}',
    ],
    [
      'an unknown token',
      { path: `/robot/send?access_token=${'0'.repeat(64)}`, body: hello },
      200,
      '{"errcode":300005,"errmsg":"token is not exist"}',
    ],
    [
      "an app's token",
      { path: '/robot/send?access_token={token}', body: hello },
      200,
      '{"errcode":300005,"errmsg":"token is not exist"}',
    ],
    ['no body', { method: 'POST', path: open }, 200, '{"errcode":40035,"errmsg":"缺少参数 json"}'],
    [
      'broken JSON',
      { path: open, body: '{', headers: json },
      200,
      '{"errcode":40035,"errmsg":"缺少参数 json"}',
    ],
    [
      'JSON that is not said to be JSON',
      { path: open, body: '{}' },
      200,
      '{"errcode":43004,"errmsg":"无效的HTTP HEADER Content-Type"}',
    ],
    [
      'a form',
      { path: open, body: new URLSearchParams({ msgtype: 'text' }) },
      200,
      '{"errcode":43004,"errmsg":"无效的HTTP HEADER Content-Type"}',
    ],
    ['a GET', { path: open }, 200, '{"errcode":43002,"errmsg":"需要POST请求"}'],
    ['a call without signature', { path: open, body: hello }, 200, mismatch],
    [
      'a signature in headers',
      { path: open, body: hello, headers: { timestamp: '1', sign: 'x' } },
      200,
      mismatch,
    ],
    [
      "a signature by another's secret",
      { path: signedAt(Date.now(), 'SECother'), body: hello },
      200,
      mismatch,
    ],
    [
      'a signature encoded twice',
      { path: signedAt(Date.now()).replaceAll('%', '%25'), body: hello },
      200,
      mismatch,
    ],
    [
      'a signature of an hour and a minute ago',
      { path: signedAt(Date.now() - 3_660_000), body: hello },
      200,
      expired,
    ],
    [
      'a signature of seconds, not milliseconds',
      { path: signedAt(Math.floor(Date.now() / 1000)), body: hello },
      200,
      expired,
    ],
  ])
})

/** Of each type what is missing, after which the rest of the message is fine. */
const broken: [string, object, string][] = [
  ['no msgtype', {}, unsupported('')],
  [
    'the work notification spelling',
    { msgtype: 'action_card', action_card: {} },
    unsupported('action_card'),
  ],
  ['a type named like a method', { msgtype: 'constructor' }, unsupported('constructor')],
  [
    'a key that is not the type',
    { msgtype: 'text', markdown: { title: 'a', text: 'b' } },
    missing('text'),
  ],
  ['a text without content', { msgtype: 'text', text: {} }, missing('text --》 content')],
  [
    'a text that is empty',
    { msgtype: 'text', text: { content: '' } },
    missing('text --》 content'),
  ],
  [
    'a markdown without title',
    { msgtype: 'markdown', markdown: { text: 'b' } },
    missing('markdown --》 title'),
  ],
  [
    'a link without messageUrl',
    { msgtype: 'link', link: { title: 'a', text: 'b' } },
    missing('link --》 messageUrl'),
  ],
  [
    'a card without button',
    { msgtype: 'actionCard', actionCard: { title: 'a', text: 'b' } },
    missing('actionCard --》 singleTitle'),
  ],
  [
    'a card with no buttons',
    { msgtype: 'actionCard', actionCard: { title: 'a', text: 'b', btns: [] } },
    missing('actionCard --》 btns'),
  ],
  [
    'a card with a button to nowhere',
    { msgtype: 'actionCard', actionCard: { title: 'a', text: 'b', btns: [{ title: 'c' }] } },
    missing('actionCard --》 btns.actionURL'),
  ],
  [
    'calling 51 people',
    { ...hello, at: { atUserIds: Array.from({ length: 51 }, (_, index) => `u${index}`) } },
    '{"errcode":40035,"errmsg":"不合法的参数"}',
  ],
  [
    'a feed with a row without picture',
    { msgtype: 'feedCard', feedCard: { links: [{ title: 'a', messageURL: 'b' }] } },
    missing('feedCard --》 links.picURL'),
  ],
]

const fine: [string, object][] = [
  ['text', hello],
  ['markdown', { msgtype: 'markdown', markdown: { title: 'a', text: '# b' } }],
  ['link', { msgtype: 'link', link: { title: 'a', text: 'b', messageUrl: 'https://example.com' } }],
  [
    'actionCard with one button',
    {
      msgtype: 'actionCard',
      actionCard: { title: 'a', text: 'b', singleTitle: 'c', singleURL: 'https://example.com' },
    },
  ],
  [
    'actionCard with two',
    {
      msgtype: 'actionCard',
      actionCard: {
        title: 'a',
        text: 'b',
        btns: [
          { title: 'c', actionURL: 'https://example.com' },
          { title: 'd', actionURL: 'https://example.com' },
        ],
      },
    },
  ],
  [
    'feedCard',
    {
      msgtype: 'feedCard',
      feedCard: {
        links: [
          { title: 'a', messageURL: 'https://example.com', picURL: 'https://example.com/a.png' },
        ],
      },
    },
  ],
]

describe('a message', () => {
  it.each(broken)('is refused for %s', (_fact, body, answer) =>
    withSimulator(async (say) => {
      expect(await say({ path: signedAt(Date.now()), body })).toBe(answer)
      expect(await say({ path: '/_sim/inbox' })).toBe('{"messages":[]}')
    }),
  )

  it.each(fine)('of type %s arrives in the group', (_type, body) =>
    withSimulator(async (say) => {
      expect(await say({ path: signedAt(Date.now()), body })).toBe(ok)
      expect(await say({ path: '/_sim/inbox' })).toContain('"channel":"custom-robot"')
    }),
  )

  it('arrives as it was sent, with whom it calls', () =>
    withSimulator(
      async (say) => {
        const at = { atUserIds: ['weizhuo'], atMobiles: ['10000000001'], isAtAll: true }
        await say({ path: signedAt(5_000), body: { ...hello, at } })

        expect(await say({ path: '/_sim/inbox' })).toBe(
          '{"messages":[{"id":1,"at":5000,"channel":"custom-robot","to":{"kind":"group","conversationId":"cidO2B7hDs8mya9mXEXghCJWg=="},"msgtype":"text","content":{"content":"你好"},"mentions":["@all","weizhuo","10000000001"],"taskId":null,"read":false,"recalled":false}]}',
        )
      },
      { now: () => 5_000 },
    ))

  it('calls nobody when it is a card or a link', () =>
    withSimulator(async (say) => {
      const link = { title: 'a', text: 'b', messageUrl: 'https://example.com' }
      const body = { msgtype: 'link', link, at: { isAtAll: true, atUserIds: ['weizhuo'] } }
      expect(await say({ path: signedAt(Date.now()), body })).toBe(ok)

      expect(await say({ path: '/_sim/inbox' })).toContain('"mentions":[]')
    }))

  it('with the same msgUuid arrives once', () =>
    withSimulator(async (say) => {
      const body = { ...hello, msgUuid: 'once' }
      expect(await say({ path: signedAt(Date.now()), body })).toBe(ok)
      expect(await say({ path: signedAt(Date.now()), body })).toBe(ok)

      expect((await say({ path: '/_sim/inbox' })).match(/"channel"/g)).toHaveLength(1)
    }))
})

describe('a robot', () => {
  it('that asks for keywords takes only what has one, wherever it stands', () =>
    withSimulator(async (say) => {
      await say(secure({ keywords: ['告警', '通知'], signed: false }))

      expect(await say({ path: open, body: hello })).toBe(noKeyword)
      expect(
        await say({ path: open, body: { msgtype: 'text', text: { content: '一条通知' } } }),
      ).toBe(ok)
      const body = { msgtype: 'markdown', markdown: { title: '告警', text: '无' } }
      expect(await say({ path: open, body })).toBe(ok)
    }))

  it('that is switched off says so', () =>
    withSimulator(async (say) => {
      await say(secure({ stopped: true }))

      expect(await say({ path: signedAt(Date.now()), body: hello })).toBe(
        '{"errcode":400102,"errmsg":"机器人已停用"}',
      )
    }))

  it.each([
    [{ keywords: 5 }],
    [{ keywords: Array.from({ length: 11 }, () => 'a') }],
    [{ signed: 'yes' }],
    [{ stopped: 1 }],
  ])('is not secured by %j', (body) =>
    withSimulator(async (say) => {
      expect(await say(secure(body))).toMatch(/^\{"error":/)
    }),
  )

  it('takes 20 calls in a minute, and after one more none for ten minutes', async () => {
    const clock = { at: 1_000_000 }
    await withSimulator(
      async (say) => {
        const send = () => say({ path: signedAt(clock.at), body: hello })
        for (let count = 0; count < 20; count += 1) expect(await send()).toBe(ok)
        expect(await send()).toBe(tooFast)
        clock.at += 10 * 60_000 - 1
        expect(await send()).toBe(tooFast)
        clock.at += 1

        expect(await send()).toBe(ok)
      },
      { now: () => clock.at },
    )
  })

  it('takes as many as one likes when they come slowly', async () => {
    const clock = { at: 1_000_000 }
    await withSimulator(
      async (say) => {
        for (let count = 0; count < 30; count += 1) {
          clock.at += 3_000
          expect(await say({ path: signedAt(clock.at), body: hello })).toBe(ok)
        }
      },
      { now: () => clock.at },
    )
  })
})
