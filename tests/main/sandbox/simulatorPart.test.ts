import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../../../src/main/sandbox/sandbox.ts'
import { createSimulatorPart, type SimulatorPart } from '../../../src/main/sandbox/simulatorPart.ts'
import type { SimulatorStanding } from '../../../src/shared/sandbox/view.ts'
import { ask, fetchToken } from '../../simulator/bench.ts'

let sandbox: Sandbox
let part: SimulatorPart
let told: SimulatorStanding[]

beforeEach(() => {
  told = []
  sandbox = createSandbox(Date.now, (standing) => told.push(standing))
  part = createSimulatorPart(sandbox.start)
})
afterEach(() => sandbox.close())

async function send(content: string, touser = 'weizhuo|aimingyue') {
  const simulator = await sandbox.start()
  const token = await fetchToken(simulator)
  const body = {
    touser,
    agentid: simulator.credentials.agentId,
    msgtype: 'text',
    text: { content },
  }
  return ask(simulator.url, { path: `/message/send?access_token=${token}`, body })
}

const refusal = (field: string, problem: string) => ({
  failure: { kind: 'invalid-input', field, problem },
})

describe('an order of a fault that does not do is refused, and says where', () => {
  it.each([
    ['latency', {}, 'ms', 'required'],
    ['latency', { ms: 'soon' }, 'ms', 'not-in-range'],
    ['gzip-bomb', { megabytes: '257' }, 'megabytes', 'not-in-range'],
    ['errcode', { code: '1', times: '0' }, 'times', 'not-in-range'],
    ['ip-banned', { as: 'xml' }, 'as', 'not-a-choice'],
  ] as const)('%s with %j', async (kind, given, field, problem) => {
    await expect(part.orderFault(kind, given)).rejects.toMatchObject(refusal(field, problem))
    expect((await part.look()).faults).toEqual([])
  })
})

it('a login-free code for nobody is refused', async () => {
  await expect(part.mintLoginCode('nobody')).rejects.toMatchObject(
    refusal('userId', 'not-a-choice'),
  )
})

describe('a look', () => {
  it('shows who is in which department, and who leads', async () => {
    const { departments, people, groups, address } = await part.look()

    expect(address).toBe((await sandbox.start()).url)
    expect(departments[0]).toEqual({ id: 1, name: '沙箱企业', parentId: null })
    expect(people.find(({ userId }) => userId === 'manager0001')).toEqual({
      userId: 'manager0001',
      name: '林知夏',
      title: '总经理',
      mobile: '10000000001',
      active: true,
      boss: true,
      admin: 'main',
      departments: [
        { id: 1, leader: true },
        { id: 88001001, leader: true },
      ],
    })
    expect(groups[0]).toMatchObject({ name: '沙箱联调群', owner: 'manager0001' })
  })

  it('shows messages and requests, the newest first', async () => {
    await send('one', 'weizhuo')
    await send('two', 'weizhuo')

    const { messages, requests } = await part.look()

    expect(messages.map(({ content }) => content)).toEqual([
      '{"content":"two"}',
      '{"content":"one"}',
    ])
    expect(requests.map(({ path }) => path)).toEqual([
      '/message/send',
      '/gettoken',
      '/message/send',
      '/gettoken',
    ])
  })

  it('shows 300 messages, and says how many are older', async () => {
    for (let count = 0; count < 8; count += 1) await send(`to all, ${count}`, '@all')

    const { messages, olderMessages } = await part.look()

    expect(messages).toHaveLength(300)
    expect(olderMessages).toBe(20)
    expect(messages[0]?.content).toContain('to all, 7')
  })

  it('shows of secrets the tails only', async () => {
    const { credentials } = await sandbox.start()
    const secrets = Object.entries(credentials).filter(([name]) => /Secret|robotToken/.test(name))
    expect(secrets).toHaveLength(5)

    const said = JSON.stringify(await part.look())

    for (const [, secret] of secrets) {
      expect(said).not.toContain(secret)
      expect(said).toContain(String(secret).slice(-4))
    }
    expect(JSON.stringify(await part.reveal())).toContain(credentials.appSecret)
  })
})

describe('what the owner does', () => {
  it('orders a fault, sees it spent, and takes another back', async () => {
    await part.orderFault('errcode', { code: '90002', times: '2', path: '/message' })
    await part.orderFault('latency', { ms: '1' })
    expect((await part.look()).faults).toEqual([
      { id: 1, kind: 'errcode', given: { code: '90002' }, timesLeft: 2, path: '/message' },
      { id: 2, kind: 'latency', given: { ms: '1' }, timesLeft: null, path: '' },
    ])

    expect((await send('x')).text).toContain('"errcode":90002')
    await part.removeFaults([2])

    expect((await part.look()).faults).toMatchObject([{ id: 1, timesLeft: 1 }])
  })

  it('marks messages as read, one by one', async () => {
    await send('x')
    const [first, second] = (await part.look()).messages
    await part.markRead([first?.id ?? 0])

    expect((await part.look()).messages).toEqual([{ ...first, read: true }, second])
  })

  it('moves the clock on and puts it back', async () => {
    await part.moveClock(60_000)
    await part.moveClock(600_000)
    expect((await part.look()).aheadMs).toBe(660_000)

    await part.moveClock(null)
    expect((await part.look()).aheadMs).toBe(0)
  })

  it('makes tokens invalid', async () => {
    const simulator = await sandbox.start()
    const path = `/auth/scopes?access_token=${await fetchToken(simulator)}`
    await part.invalidateTokens()

    expect((await ask(simulator.url, { path })).text).toContain('"errcode":40014')
  })

  it('mints a login-free code that lets its person in', async () => {
    const simulator = await sandbox.start()
    const { code, expiresAt } = await part.mintLoginCode('weizhuo')
    const token = await fetchToken(simulator)
    const { text } = await ask(simulator.url, {
      path: `/user/getuserinfo?access_token=${token}&code=${code}`,
    })

    expect(text).toContain('"userid":"weizhuo"')
    expect(expiresAt).toBeGreaterThan(Date.now() + 290_000)
  })

  it('makes everything as it was', async () => {
    await send('x')
    await part.orderFault('latency', { ms: '1' })
    await part.moveClock(60_000)
    await part.reset()

    expect(await part.look()).toMatchObject({ messages: [], faults: [], requests: [], aheadMs: 0 })
  })
})

describe('the window is told', () => {
  it('when someone asks the simulator, and when a fault is ordered', async () => {
    const { url } = await sandbox.start()
    expect(told).toEqual([])
    await ask(url, { path: '/gettoken' })
    expect(told).toEqual([{ faults: 0, aheadMs: 0 }])

    await part.orderFault('latency', { ms: '1' })
    await expect.poll(() => told.at(-1)).toEqual({ faults: 1, aheadMs: 0 })
  })

  it('nothing after the end', async () => {
    const { control } = await sandbox.start()
    await sandbox.close()
    control.invalidateTokens()

    expect(told).toEqual([])
  })
})

it('the simulator is started once, whoever asks first', async () => {
  const [one, other] = await Promise.all([sandbox.start(), sandbox.start()])
  expect(other).toBe(one)
})

it('an end before the simulator has started ends it all the same', async () => {
  const starting = sandbox.start()
  await sandbox.close()
  const { url } = await starting
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
