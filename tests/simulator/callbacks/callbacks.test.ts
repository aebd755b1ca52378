import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { ask, fetchToken } from '../bench.ts'
import { seenAt } from '../streamClient.ts'
import { LOCK, receive, type Receiver } from './receiver.ts'

const START = 1_764_000_000_000

let simulator: Simulator
let receiver: Receiver
let token: string
beforeEach(async () => {
  simulator = await startSimulator({ now: () => START })
  receiver = await receive()
  token = await fetchToken(simulator)
  const tags = ['user_add_org', 'org_dept_remove', 'check_in', 'bpms_instance_change']
  const body = { ...LOCK, call_back_tag: tags, url: receiver.url }
  await ask(simulator.url, { path: `/call_back/register_call_back?access_token=${token}`, body })
  receiver.got.length = 0
})
afterEach(async () => {
  await simulator.close()
  await receiver[Symbol.asyncDispose]()
})

const happen = (eventType: string, fields: object = {}) =>
  ask(simulator.url, { path: '/_sim/events', body: { eventType, fields } })
const advance = (advanceSeconds: number) =>
  ask(simulator.url, { path: '/_sim/clock', body: { advanceSeconds } })
/** Waits until the events say so. */
const until = (words: string) => seenAt(simulator, '/_sim/events', (text) => text.includes(words))
/** Waits for the end of so many tries. */
const tried = (count: number, words: string) =>
  seenAt(simulator, '/_sim/events', (text) => text.split(`"${words}"`).length === count + 1)
const failedOnes = async () => {
  const path = `/call_back/get_call_back_failed_result?access_token=${token}`
  return (await ask(simulator.url, { path })).text
}

describe('an event', () => {
  it('of a tag that was registered is posted as the platform posts it', async () => {
    await happen('user_add_org', { UserId: ['weizhuo', 'aimingyue'] })
    await until('"state":"delivered"')

    expect(receiver.got).toEqual([
      {
        CorpId: simulator.credentials.corpId,
        EventType: 'user_add_org',
        UserId: ['weizhuo', 'aimingyue'],
        TimeStamp: String(START),
      },
    ])
  })

  it('of another tag is not posted', async () => {
    const { text } = await happen('user_leave_org')

    expect(text).toContain('"deliveries":[]')
  })

  it('is not posted any more when the callback was removed', async () => {
    await ask(simulator.url, { path: `/call_back/delete_call_back?access_token=${token}` })

    expect((await happen('user_add_org')).text).toContain('"deliveries":[]')
  })

  it('is posted again after ten seconds, and after thirty more', async () => {
    receiver.manner = 'error'
    await happen('user_add_org')
    await tried(1, 'http code 500')
    await advance(9)
    expect(receiver.got).toHaveLength(1)
    await advance(1)
    await tried(2, 'http code 500')
    await advance(29)
    expect(receiver.got).toHaveLength(2)
    receiver.manner = 'success'
    await advance(1)
    await until('"state":"delivered"')

    expect(receiver.got).toHaveLength(3)
    expect(await failedOnes()).toBe('{"errcode":0,"errmsg":"ok","has_more":false,"failed_list":[]}')
  })

  it('that cannot be brought can be fetched, once', async () => {
    receiver.manner = 'unsealed'
    await happen('user_add_org')
    for (const [count, seconds] of [10, 30, 0].entries()) {
      await tried(count + 1, 'did not answer a sealed success')
      await advance(seconds)
    }
    await until('"state":"failed"')
    const { corpId } = simulator.credentials

    expect(await failedOnes()).toBe(
      `{"errcode":0,"errmsg":"ok","has_more":false,"failed_list":[{"event_time":${START},"call_back_tag":"user_add_org","corpid":"${corpId}","userid":["weizhuo"]}]}`,
    )
    expect(await failedOnes()).toContain('"failed_list":[]')
  })
})

describe('events that could not be brought', () => {
  async function fail(count: number, eventType: string, fields: object = {}) {
    receiver.manner = 'unsealed'
    for (let one = 0; one < count; one += 1) await happen(eventType, fields)
    for (const [round, seconds] of [10, 30, 0].entries()) {
      await tried(count * (round + 1), 'did not answer a sealed success')
      await advance(seconds)
    }
  }

  it.each([
    ['org_dept_remove', { DeptId: [5] }, '"deptid":[5]'],
    ['check_in', { StaffId: 'a' }, '"check_in":{"StaffId":"a"}'],
    ['bpms_instance_change', { type: 'finish' }, '"bpmsCallBackData":{"processInstanceId":'],
  ])('of the tag %s are told with what they said', async (eventType, fields, words) => {
    await fail(1, eventType, fields)

    expect(await failedOnes()).toContain(words)
  })

  it('are told 200 at a time', async () => {
    await fail(201, 'check_in')
    const first = await failedOnes()

    expect(first).toContain('"has_more":true')
    expect(first.match(/"event_time"/g)).toHaveLength(200)
    const second = await failedOnes()
    expect(second).toContain('"has_more":false')
    expect(second.match(/"event_time"/g)).toHaveLength(1)
  })

  it('are forgotten after ten minutes', async () => {
    await fail(1, 'check_in')
    await advance(600)

    expect(await failedOnes()).toContain('"failed_list":[]')
  })
})
