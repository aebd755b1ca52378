import ChatBot from 'dingtalk-robot-sender'
import { Dingtalk } from 'push-all-in-one'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { standInForDingTalk } from '../../support/standIn.ts'
import { ask } from '../bench.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
  const body = { signed: true, keywords: [] }
  await ask(simulator.url, { path: '/_sim/robot', body })
})
afterAll(() => simulator.close())

describe('dingtalk-robot-sender, unchanged', () => {
  const bot = (secret?: string) =>
    new ChatBot({
      baseUrl: `${simulator.url}/robot/send`,
      accessToken: simulator.credentials.robotToken,
      ...(secret === undefined ? {} : { secret }),
    })

  it('is told when it signs with another secret, and when not at all', async () => {
    const wrong = await bot('SECwrong').text('hello')
    expect(wrong.data).toEqual({ errcode: 310000, errmsg: expect.stringContaining('签名不匹配') })
    expect((await bot().text('hello')).data.errcode).toBe(310000)
  })

  it('is told when its token is unknown', async () => {
    const options = { baseUrl: `${simulator.url}/robot/send`, accessToken: 'unknown' }
    const sent = await new ChatBot(options).text('hello')
    expect(sent.data).toEqual({ errcode: 300005, errmsg: 'token is not exist' })
  })

  it('sends every type it has, signed', async () => {
    const robot = bot(simulator.credentials.robotSecret)
    const messageUrl = 'https://example.com'
    const button = { title: 'b', actionURL: messageUrl }
    const sent = [
      await robot.text('text of the sender', { atMobiles: ['13800000000'], isAtAll: false }),
      await robot.markdown('a', '# b'),
      await robot.link({ title: 'a', text: 'b', messageUrl, picUrl: '' }),
      await robot.actionCard({ title: 'a', text: 'b', btns: [button, button] }),
      await robot.feedCard([{ title: 'a', messageURL: messageUrl, picURL: messageUrl }]),
    ]

    expect(sent.map(({ data }) => data)).toEqual(sent.map(() => ({ errcode: 0, errmsg: 'ok' })))
    expect((await ask(simulator.url, { path: '/_sim/inbox' })).text).toContain('text of the sender')
  })
})

describe('push-all-in-one, unchanged, which knows no host but oapi.dingtalk.com', () => {
  const robot = (secret: string) =>
    new Dingtalk({
      DINGTALK_ACCESS_TOKEN: simulator.credentials.robotToken,
      DINGTALK_SECRET: secret,
    })

  it('is told when it signs with another secret', async () => {
    await using _ = await standInForDingTalk(simulator.url)
    const told = vi.spyOn(console, 'error').mockReturnValue()
    const sent = await robot('SECwrong').send('title', 'text', { msgtype: 'text' })
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
    expect(sent.data).toMatchObject({ errcode: 310000 })
  })

  it('sends text and markdown over HTTPS, signed', async () => {
    await using _ = await standInForDingTalk(simulator.url)
    const { robotSecret } = simulator.credentials
    const text = await robot(robotSecret).send('title', 'text of the pusher', { msgtype: 'text' })
    const markdown = await robot(robotSecret).send('title', 'more', { msgtype: 'markdown' })

    expect([text.data, markdown.data]).toEqual([
      { errcode: 0, errmsg: 'ok' },
      { errcode: 0, errmsg: 'ok' },
    ])
    expect((await ask(simulator.url, { path: '/_sim/inbox' })).text).toContain('text of the pusher')
  })
})
