import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAfterwards } from '../../../src/main/messages/afterwards.ts'
import { isSettled } from '../../../src/shared/messages/after.ts'
import type { ChannelId } from '../../../src/shared/messages/channels.ts'
import { type SentMessage, sentOf } from '../../../src/shared/messages/sentMessage.ts'
import { SANDBOX_ID } from '../../../src/shared/profile.ts'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { lookAt } from '../../../src/simulator/look.ts'
import { startSimulator } from '../../../src/simulator/simulator.ts'
import { exchangeWith } from '../../support/exchanges.ts'
import { type AppInTest, appInTest } from '../../support/appInTest.ts'

let bench: AppInTest
let profileId = ''
let simulator: Awaited<ReturnType<typeof startSimulator>>
beforeAll(async () => {
  bench = await appInTest()
  simulator = await startSimulator()
  const made = await bench.answer('profiles.create', {
    draft: {
      name: 'Elsewhere',
      kind: 'test',
      corpId: CREDENTIALS.corpId,
      agentId: CREDENTIALS.agentId,
      appKey: CREDENTIALS.appKey,
      tokenSource: 'oauth2-app',
      oapiAddress: simulator.url,
      apiAddress: simulator.url,
    },
  })
  profileId = made.id
  const value = CREDENTIALS.appSecret
  await bench.answer('profiles.storeSecret', {
    profileId,
    name: 'appSecret',
    value,
    keepIn: 'keychain',
  })
})
afterAll(async () => {
  await bench[Symbol.asyncDispose]()
  await simulator.close()
})

const { agentId, robotCode } = CREDENTIALS
let calls = 0

async function send(channel: ChannelId, body: object, to = profileId) {
  calls += 1
  const id = `m${calls}`
  await bench.answer('messages.send', {
    callId: id,
    profileId: to,
    channel,
    body: JSON.stringify(body),
  })
  return id
}

const notification = (content: string, userid_list: string) => ({
  agent_id: Number(agentId),
  userid_list,
  msg: { msgtype: 'text', text: { content } },
})

function about(id: string) {
  calls += 1
  return { callId: `about-${calls}`, profileId, id }
}

async function found(id: string) {
  const rows = await bench.answer('messages.sent', { profileId })
  return rows.find((row) => row.id === id)
}

describe('a message that was taken', () => {
  it('is remembered without what it said', async () => {
    const id = await send('work-notification', notification('nobody may read this', 'weizhuo'))
    expect(await found(id)).toMatchObject({
      channel: 'work-notification',
      wire: 'text',
      userIds: ['weizhuo'],
      sender: agentId,
      delivery: null,
    })
    const file = await readFile(join(bench.folder, 'sent.json'), 'utf8')
    expect(file).toContain('weizhuo')
    expect(file).not.toContain('nobody may read this')
  })

  it('is known in person once it was asked about', async () => {
    await send('work-notification', notification('twice', 'weizhuo'))
    const id = await send('work-notification', notification('twice', 'weizhuo,guweiran,nobody'))
    await bench.answer('messages.askDelivery', about(id))
    const sent = await found(id)
    expect(sent).toMatchObject({
      percent: 100,
      delivery: {
        unread: ['guweiran'],
        invalid: ['nobody'],
        forbidden: [{ userId: 'weizhuo', code: '143106' }],
      },
    })
    expect(sent && isSettled(sent)).toBe(true)
  })

  it('by the app’s robot has its readers, and keeps those it named as invalid when sending', async () => {
    const body = {
      robotCode,
      userIds: ['weizhuo', 'nobody'],
      msgKey: 'sampleText',
      msgParam: '{"content":"hello"}',
    }
    const id = await send('app-robot', body)
    await bench.answer('messages.askDelivery', about(id))
    expect((await found(id))?.delivery).toMatchObject({ unread: ['weizhuo'], invalid: ['nobody'] })
  })

  it.each(['app-robot-group', 'chat'] as const)(
    'to a group by %s has its readers, once somebody has read it',
    async (channel) => {
      const [group] = lookAt(simulator.control).groups
      const robot = { robotCode, msgKey: 'sampleText', msgParam: '{"content":"to all of us"}' }
      const text = { msgtype: 'text', text: { content: 'to all of us' } }
      const bodies = {
        'app-robot-group': { ...robot, openConversationId: group?.conversationId },
        chat: { chatid: group?.chatId, msg: text },
      }
      const id = await send(channel, bodies[channel])
      await bench.answer('messages.askDelivery', about(id))
      expect((await found(id))?.delivery?.read).toEqual([])

      simulator.control.markRead(
        simulator.control.arrived({ taskId: (await found(id))?.taskId ?? '' }),
      )
      await bench.answer('messages.askDelivery', about(id))
      expect((await found(id))?.delivery?.read).toEqual(group?.members)
    },
  )

  it('is recalled, and is gone at the recipient', async () => {
    const robot = { robotCode, msgKey: 'sampleText', msgParam: '{"content":"gone"}' }
    const { groups } = lookAt(simulator.control)
    const group = { ...robot, openConversationId: groups[0]?.conversationId }
    const sent = [
      await send('work-notification', notification('gone', 'weizhuo')),
      await send('app-robot', { ...robot, userIds: ['weizhuo'] }),
      await send('app-robot-group', group),
    ]
    for (const id of sent) {
      await bench.answer('messages.recall', about(id))
      expect((await found(id))?.recalledAt).not.toBeNull()
    }
    expect(
      lookAt(simulator.control)
        .messages.slice(0, 3)
        .map(({ recalled }) => recalled),
    ).toEqual([true, true, true])
  })

  it('cannot be recalled twice', async () => {
    const id = await send('work-notification', notification('once', 'weizhuo'))
    await bench.answer('messages.recall', about(id))
    expect(await bench.ask('messages.recall', about(id))).toMatchObject({
      ok: false,
      failure: { kind: 'invalid-input', problem: 'not-recallable' },
    })
  })

  it('of another profile is not known', async () => {
    const id = await send('work-notification', notification('mine', 'weizhuo'))
    const foreign = { ...about(id), profileId: SANDBOX_ID }
    expect(await bench.ask('messages.recall', foreign)).toMatchObject({
      ok: false,
      failure: { problem: 'unknown-message' },
    })
  })

  it('by the enterprise message of 2016 tells nothing more', async () => {
    const id = await send('message', {
      agentid: agentId,
      touser: 'weizhuo|nobody',
      msgtype: 'text',
      text: { content: 'old' },
    })
    expect((await found(id))?.delivery).toMatchObject({ invalid: ['nobody'] })
    expect(await bench.ask('messages.askDelivery', about(id))).toMatchObject({
      ok: false,
      failure: { problem: 'nothing-to-ask' },
    })
  })

  it('is not remembered when it was refused', async () => {
    const before = await bench.answer('messages.sent', { profileId })
    await send('work-notification', { ...notification('x', 'weizhuo'), agent_id: 1 })
    expect(await bench.answer('messages.sent', { profileId })).toEqual(before)
  })
})

it('the readers of a large group come from all pages, and a page that is refused ends it', async () => {
  const message: SentMessage = {
    ...sentOf(
      { channel: 'app-robot-group', body: { robotCode: 'r', openConversationId: 'c' } },
      { id: 'm', profileId: 'p', at: 1 },
    ),
    taskId: 'k',
  }
  let kept = message
  const tokens: unknown[] = []
  const pages: Record<string, object> = {
    '': { hasMore: true, nextToken: 'two', readUserIds: ['a', 'b'] },
    two: { hasMore: true, nextToken: 'three', readUserIds: ['b', 'c'] },
    three: { hasMore: false, readUserIds: ['d'] },
  }
  const { ask } = createAfterwards({
    requests: {
      send: async ({ values }) => {
        const { nextToken } = values
        tokens.push(nextToken)
        expect(values['processQueryKey']).toBe('k')
        const exchange = exchangeWith(pages[typeof nextToken === 'string' ? nextToken : ''] ?? {})
        return { exchange, answers: 'operation', before: [], retriedWithNewToken: false }
      },
    },
    sent: {
      find: () => message,
      change: async (next) => {
        kept = next
      },
    },
    now: () => 7,
  })
  await ask({ callId: 'c', profileId: 'p', id: 'm' })
  expect(tokens).toEqual([undefined, 'two', 'three'])
  expect(kept).toMatchObject({ askedAt: 7, delivery: { read: ['a', 'b', 'c', 'd'] } })
})
