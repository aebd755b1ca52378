import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/shared/exchange.ts'
import { printJson } from '../../../src/shared/losslessJson.ts'
import { deliveryIn, taskIdIn } from '../../../src/shared/messages/delivery.ts'
import { SANDBOX_ID } from '../../../src/shared/profile.ts'
import { verdictOf } from '../../../src/shared/verdict.ts'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { type AppInTest, appInTest } from '../../support/appInTest.ts'
import { exampleOf, objectIn, PAIRINGS } from '../../shared/messages/drafts.ts'

let bench: AppInTest
let conversation = ''
beforeAll(async () => {
  bench = await appInTest()
  const { groups } = await bench.answer('simulator.look', {})
  conversation = groups[0]?.conversationId ?? ''
})
afterAll(() => bench[Symbol.asyncDispose]())

const { agentId, robotCode, robotToken, robotSecret } = CREDENTIALS
let calls = 0

function send(channel: (typeof PAIRINGS)[number]['channel']['id'], body: string) {
  calls += 1
  const input = { callId: `m${calls}`, profileId: SANDBOX_ID, channel, body }
  return bench.answer('messages.send', input)
}

async function lastMessage() {
  const { messages } = await bench.answer('simulator.look', {})
  return messages[0]
}

const accepted = ({ exchange }: Outcome) => verdictOf(exchange).accepted

describe('a message', () => {
  it('of a work notification arrives with every brace and digit', async () => {
    const text = '{{name}} {{{{ 9223372036854775807'
    const body = `{"agent_id":${agentId},"userid_list":"manager0001","msg":{"msgtype":"text","text":{"content":"${text}","n":9223372036854775807}}}`
    const outcome = await send('work-notification', body)

    expect(accepted(outcome)).toBe(true)
    expect((await lastMessage())?.content).toBe(`{"content":"${text}","n":9223372036854775807}`)
  })

  it('that the person got already today is told of as not delivered, with the code', async () => {
    const body = `{"agent_id":${agentId},"userid_list":"weizhuo,nobody","msg":{"msgtype":"text","text":{"content":"twice"}}}`
    await send('work-notification', body)
    const { exchange } = await send('work-notification', body)
    const taskId = taskIdIn(exchange.response.body.text)
    const result = await bench.answer('operations.send', {
      callId: 'delivery',
      profileId: SANDBOX_ID,
      operationId: 'oapi POST /topapi/message/corpconversation/getsendresult',
      values: { agent_id: agentId, task_id: taskId },
    })
    expect(deliveryIn(result.exchange.response.body.text)).toMatchObject({
      invalid: ['nobody'],
      forbidden: [{ userId: 'weizhuo', code: '143106' }],
      unread: [],
    })
  })

  it('by the custom robot is signed with the profile’s secret, which is shown nowhere', async () => {
    const pairing = PAIRINGS.find(({ channel }) => channel.id === 'custom-robot')
    if (!pairing) throw new Error('no custom robot')
    const outcome = await send('custom-robot', printJson(exampleOf(pairing, {}).body))

    expect(accepted(outcome)).toBe(true)
    expect(await lastMessage()).toMatchObject({ channel: 'custom-robot', msgtype: 'text' })
    const shown = JSON.stringify(outcome)
    expect(shown).not.toContain(robotToken)
    expect(shown).not.toContain(robotSecret)
    expect(outcome.exchange.request.url).toMatch(/[?&]sign=/)
  })

  it('by the app’s robot goes to the group', async () => {
    const pairing = PAIRINGS.find(({ channel }) => channel.id === 'app-robot-group')
    if (!pairing) throw new Error('no robot')
    const beside = objectIn(`{"robotCode":"${robotCode}","openConversationId":"${conversation}"}`)
    const outcome = await send('app-robot-group', printJson(exampleOf(pairing, beside).body))

    expect(accepted(outcome)).toBe(true)
    expect((await lastMessage())?.to).toEqual({ kind: 'group', conversationId: conversation })
  })

  it('by a custom robot that the profile does not have is a missing credential', async () => {
    const made = await bench.answer('profiles.create', {
      draft: {
        name: 'Acme',
        kind: 'test',
        corpId: '',
        agentId: '',
        appKey: '',
        tokenSource: 'oauth2-app',
        oapiAddress: 'http://127.0.0.1:9',
        apiAddress: 'http://127.0.0.1:9',
      },
    })
    const input = { callId: 'x', profileId: made.id, channel: 'custom-robot', body: '{}' } as const
    expect(await bench.ask('messages.send', input)).toEqual({
      ok: false,
      failure: { kind: 'no-credential', profileId: made.id, missing: 'robotToken' },
    })
  })
})
