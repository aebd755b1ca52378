import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSettled } from '../../../src/shared/messages/after.ts'
import type { ChannelId } from '../../../src/shared/messages/channels.ts'
import { SANDBOX_ID } from '../../../src/shared/profile.ts'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { lookAt } from '../../../src/simulator/look.ts'
import { startSimulator } from '../../../src/simulator/simulator.ts'
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
