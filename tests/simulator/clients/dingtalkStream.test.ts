import { DWClient, type DWClientDownStream, EventAck, TOPIC_ROBOT } from 'dingtalk-stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { standInForDingTalk } from '../../support/standIn.ts'
import { ask } from '../bench.ts'
import { seenAt } from '../streamClient.ts'

let simulator: Simulator
let standIn: AsyncDisposable
const clients: DWClient[] = []

beforeEach(async () => {
  simulator = await startSimulator()
  // The client knows only https://api.dingtalk.com; it comes here by the proxy of its environment.
  standIn = await standInForDingTalk(simulator.url)
  // It tells the console when it connects and disconnects.
  vi.spyOn(console, 'info').mockReturnValue()
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect()
  await standIn[Symbol.asyncDispose]()
  await simulator.close()
  vi.restoreAllMocks()
})

function client(clientSecret = simulator.credentials.appSecret): DWClient {
  const made = new DWClient({ clientId: simulator.credentials.appKey, clientSecret })
  clients.push(made)
  return made
}

const happen = (body: object) => ask(simulator.url, { path: '/_sim/events', body })
const eventsOnce = (state: string) =>
  seenAt(simulator, '/_sim/events', (text) => text.includes(`"state":"${state}"`))

describe('the official dingtalk-stream client, unchanged', () => {
  it('is turned away with a wrong secret', async () => {
    await expect(client('wrong').getEndpoint()).rejects.toMatchObject({
      response: { status: 401, data: { code: 'authFailed', message: '鉴权失败' } },
    })
  })

  it('fetches a token from the older host', async () => {
    expect(await client().getAccessToken()).toMatch(/^[0-9a-f]{32}$/)
  })

  it('connects, gets an event and acknowledges it', async () => {
    const heard = Promise.withResolvers<DWClientDownStream>()
    const stream = client().registerAllEventListener((message) => {
      heard.resolve(message)
      return { status: EventAck.SUCCESS }
    })
    await stream.connect()
    expect(stream.connected).toBe(true)

    await happen({ eventType: 'user_add_org', fields: { UserId: ['weizhuo'] } })

    const { headers, data } = await heard.promise
    expect(headers).toMatchObject({ eventType: 'user_add_org', topic: '*' })
    expect(headers.eventCorpId).toBe(simulator.credentials.corpId)
    expect(data).toContain('weizhuo')
    expect(await eventsOnce('delivered')).toContain('"state":"delivered"')
  })

  it('gets a robot message, answers where it says, and acknowledges it', async () => {
    const heard = Promise.withResolvers<DWClientDownStream>()
    const stream = client().registerCallbackListener(TOPIC_ROBOT, heard.resolve)
    await stream.connect()
    const body = { userId: 'weizhuo', text: 'what is for lunch' }
    await ask(simulator.url, { path: '/_sim/robot-message', body })

    const { headers, data } = await heard.promise
    const message = messageSchema.parse(JSON.parse(data))
    const reply = { msgtype: 'text', text: { content: 'noodles' } }
    const { host, pathname, search } = new URL(message.sessionWebhook)
    expect(`http://${host}`).toBe(simulator.url)
    expect((await ask(simulator.url, { path: pathname + search, body: reply })).text).toBe(
      '{"errcode":0,"errmsg":"ok"}',
    )
    stream.socketCallBackResponse(headers.messageId, null)

    expect(message).toMatchObject({ senderStaffId: 'weizhuo', conversationType: '1' })
    expect(message.text.content.trim()).toBe('what is for lunch')
    await seenAt(simulator, '/_sim/robot-message', (text) => text.includes('"state":"delivered"'))
    const inbox = await ask(simulator.url, { path: '/_sim/inbox?userId=weizhuo' })
    expect(inbox.text).toContain('noodles')
  })
})

const messageSchema = z.looseObject({
  senderStaffId: z.string(),
  conversationType: z.string(),
  sessionWebhook: z.url(),
  text: z.object({ content: z.string() }),
})
