import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { ask } from '../bench.ts'
import { connectStream, seenAt } from '../streamClient.ts'

const START = 1_764_000_000_000
const groupId = 'cidO2B7hDs8mya9mXEXghCJWg=='

let simulator: Simulator
beforeEach(async () => {
  simulator = await startSimulator({ now: () => START })
})
afterEach(() => simulator.close())

const write = (body: object) => ask(simulator.url, { path: '/_sim/robot-message', body })
const id = expect.stringMatching(/^\$:LWCP_v1:\$[\w+/]{22}==$/)

describe('a message to the robot is refused', () => {
  it.each([
    [{ text: '在吗', userId: 'nobody' }, 'userId must be that of a person in the enterprise'],
    [{ text: '在吗', userId: 5 }, 'userId must be that of a person in the enterprise'],
    [{}, 'text must say something'],
    [{ text: ' ' }, 'text must say something'],
    [{ text: '在吗', conversationId: 'cid0' }, 'conversationId must be that of a group'],
    [{ text: '在吗', userId: 'weizhuo', conversationId: groupId }, 'weizhuo is not in 沙箱联调群'],
  ])('%j', async (body, words) => {
    expect(await write(body)).toMatchObject({ status: 400, text: `{"error":"${words}"}` })
  })
})

describe('a message to the robot', () => {
  it('of a chat of two comes as the documentation has it', async () => {
    const client = await connectStream(simulator)
    await write({ userId: 'weizhuo', text: '在吗' })

    const { type, headers, data } = await client.next()

    expect(type).toBe('CALLBACK')
    expect(headers).toEqual({
      connectionId: expect.any(String),
      contentType: 'application/json',
      messageId: expect.any(String),
      time: String(START),
      topic: '/v1.0/im/bot/messages/get',
    })
    expect(JSON.parse(data)).toEqual({
      conversationId: expect.stringMatching(/^cid\w{22}==$/),
      chatbotCorpId: simulator.credentials.corpId,
      chatbotUserId: id,
      msgId: expect.stringMatching(/^msg[\w+/]{22}==$/),
      senderNick: '卫卓',
      isAdmin: false,
      senderStaffId: 'weizhuo',
      sessionWebhookExpiredTime: START + 5_400_000,
      createAt: START,
      senderCorpId: simulator.credentials.corpId,
      conversationType: '1',
      senderId: id,
      sessionWebhook: expect.stringMatching(
        `^${simulator.url}/robot/sendBySession\\?session=[0-9a-f]{32}$`,
      ),
      text: { content: '在吗' },
      robotCode: simulator.credentials.robotCode,
      msgtype: 'text',
    })
  })

  it('of a group calls the robot, and keeps the space after its name', async () => {
    const client = await connectStream(simulator)
    await write({ text: '在吗', conversationId: groupId })

    const message: unknown = JSON.parse((await client.next()).data)

    expect(message).toMatchObject({
      conversationId: groupId,
      conversationType: '2',
      conversationTitle: '沙箱联调群',
      atUsers: [{ dingtalkId: id }],
      isInAtList: true,
      isAdmin: true,
      text: { content: ' 在吗' },
    })
  })

  it('of the same person comes in the same chat', async () => {
    const client = await connectStream(simulator)
    await write({ text: '一' })
    await write({ text: '二' })
    const chats = [await client.next(), await client.next()].map(
      ({ data }) => /"conversationId":"(\S+?)"/.exec(data)?.[1],
    )

    expect(chats[0]).toBe(chats[1])
  })

  it('goes to nobody who subscribed to events only, and that is said', async () => {
    await connectStream(simulator, [{ type: 'EVENT', topic: '*' }])

    const { text } = await write({ text: '在吗' })

    expect(text).toContain('"delivery":null')
    expect(text).toContain('"hint":"nobody is connected who subscribed to CALLBACK /v1.0/im/bot/')
  })

  it('is delivered once it is acknowledged', async () => {
    const client = await connectStream(simulator)
    await write({ text: '在吗' })
    client.ack(await client.next(), { response: null })

    const seen = await seenAt(simulator, '/_sim/robot-message', (text) =>
      text.includes('"state":"delivered"'),
    )
    expect(seen).toContain('"senderStaffId":"manager0001"')
  })

  it('comes again after a minute without an acknowledgement, with the same msgId', async () => {
    const client = await connectStream(simulator)
    await write({ text: '在吗' })
    const first = await client.next()
    await ask(simulator.url, { path: '/_sim/clock', body: { advanceSeconds: 60 } })

    expect((await client.next()).data).toBe(first.data)
  })
})
