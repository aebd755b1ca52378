import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDoor, type Sender } from '../../src/main/door.ts'
import { type Command, contract, type Handlers } from '../../src/shared/contract.ts'
import { type Failure, FailureError } from '../../src/shared/result.ts'

const ORIGIN = 'app://dingbench'
const OURS: Sender = { origin: ORIGIN, isMainFrame: true }

/** A door over handlers that only count how often they are reached. */
function countingDoor(handler: () => unknown = () => null) {
  const reached: string[] = []
  const bugs: unknown[] = []
  const commands = Object.keys(contract)
  // The door never looks at what a handler answers.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one stand-in for every handler
  const handlers = Object.fromEntries(
    commands.map((command) => [
      command,
      () => {
        reached.push(command)
        return handler()
      },
    ]),
  ) as unknown as Handlers
  const logBug = (_reference: string, error: unknown) => bugs.push(error)
  return { door: createDoor({ handlers, origin: ORIGIN, logBug }), reached, bugs }
}

describe('the door', () => {
  it('lets a known command with a valid input through to its handler', async () => {
    const { door, reached } = countingDoor(() => true)

    const answer = await door(OURS, 'operations.cancel', { callId: 'c1' })

    expect(answer).toEqual({ ok: true, value: true })
    expect(reached).toEqual(['operations.cancel'])
  })

  it.each([
    ['another origin', { origin: 'https://evil.example', isMainFrame: true }],
    ['our origin as a prefix', { origin: `${ORIGIN}.evil.example`, isMainFrame: true }],
    ['an opaque origin', { origin: 'null', isMainFrame: true }],
    ['a frame inside our window', { origin: ORIGIN, isMainFrame: false }],
  ])('refuses %s', async (_who, sender) => {
    const { door, reached } = countingDoor()

    const answer = await door(sender, 'operations.cancel', { callId: 'c1' })

    expect(answer).toEqual({ ok: false, failure: { kind: 'foreign-sender' } })
    expect(reached).toEqual([])
  })

  it.each([
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '',
    'app.start ',
    'APP.START',
  ])('refuses the command %j, which is not in the contract', async (command) => {
    const { door } = countingDoor()

    expect(await door(OURS, command, {})).toMatchObject({
      failure: { kind: 'invalid-input', problem: 'unknown-command' },
    })
  })

  it('names the field that is wrong', async () => {
    const { door } = countingDoor()
    const draft = {
      name: 'Shop',
      kind: 'test',
      corpId: '',
      agentId: '',
      appKey: '',
      tokenSource: 'oauth2-app',
      oapiAddress: 'http://oapi.dingtalk.com',
      apiAddress: 'https://api.dingtalk.com',
    }

    expect(await door(OURS, 'profiles.create', { draft })).toMatchObject({
      failure: {
        kind: 'invalid-input',
        field: 'draft.oapiAddress',
        problem: 'address-not-allowed',
      },
    })
  })

  it('refuses an input that holds more than the contract says', async () => {
    const { door, reached } = countingDoor()

    expect(await door(OURS, 'operations.cancel', { callId: 'c1', isAdmin: true })).toMatchObject({
      ok: false,
    })
    expect(reached).toEqual([])
  })

  it('answers a failure that a part throws as it is', async () => {
    const failure: Failure = { kind: 'cancelled' }
    const { door, bugs } = countingDoor(() => {
      throw new FailureError(failure)
    })

    expect(await door(OURS, 'operations.cancel', { callId: 'c1' })).toEqual({ ok: false, failure })
    expect(bugs).toEqual([])
  })

  it('answers a defect with a reference alone and keeps the rest for the log', async () => {
    const defect = new Error('token=abc')
    const { door, bugs } = countingDoor(() => {
      throw defect
    })

    const answer = await door(OURS, 'operations.cancel', { callId: 'c1' })

    expect(answer).toEqual({
      ok: false,
      failure: { kind: 'bug', reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
    })
    expect(bugs).toEqual([defect])
  })
})

describe('the door under malformed commands and inputs', () => {
  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic
  let deep: unknown = 'bottom'
  for (let level = 0; level < 5_000; level += 1) deep = [deep]

  const oddValue = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
    fc.constantFrom(
      cyclic,
      { values: cyclic },
      deep,
      { values: { deep } },
      () => 'a function',
      Symbol('symbol'),
      new Proxy({}, { get: () => 'everything' }),
      'x'.repeat(3_000_000),
      Object.create({ callId: 'inherited' }),
      JSON.parse('{"__proto__": {"callId": "polluted"}}'),
    ),
  )

  /** A well-formed call whose one place is spoiled in a way that no part may ever see. */
  const spoiledSend = fc
    .record({
      callId: fc.string({ minLength: 1, maxLength: 20 }),
      profileId: fc.string({ minLength: 1, maxLength: 20 }),
      operationId: fc.string({ minLength: 1, maxLength: 20 }),
      values: fc.dictionary(fc.string(), fc.string()),
    })
    .chain((call) =>
      fc.constantFrom(
        { ...call, callId: 7 },
        { ...call, callId: '' },
        { ...call, profileId: null },
        { ...call, operationId: 'x'.repeat(301) },
        { ...call, values: cyclic },
        { ...call, values: { deep } },
        { ...call, values: [] },
        { ...call, values: { when: new Date() } },
        { ...call, values: { count: Number.NaN } },
        { ...call, values: { big: 1n } },
        { ...call, values: { act: () => 1 } },
        { ...call, values: { text: 'x'.repeat(10_000_001) } },
        { ...call, values: new Map([['a', 1]]) },
        { ...call, extra: 1 },
      ),
    )

  const foreign = fc.record({
    origin: fc.constantFrom('https://evil.example', 'file://', 'null', '', ORIGIN),
    isMainFrame: fc.constant(false),
  })
  const knownCommand = fc.constantFrom(...Object.keys(contract))
  const attempt = fc.oneof(
    fc.tuple(fc.constant(OURS), oddValue, oddValue),
    fc.tuple(fc.constant(OURS), fc.constantFrom('__proto__', 'toString', 'valueOf'), oddValue),
    fc.tuple(fc.constant(OURS), knownCommand, oddValue),
    fc.tuple(fc.constant(OURS), fc.constant('operations.send'), spoiledSend),
    fc.tuple(foreign, knownCommand, fc.constant({ callId: 'c1' })),
  )

  it('refuses 6,000 of them with a typed failure, and none reaches a part', async () => {
    const { door, reached, bugs } = countingDoor()
    let refused = 0

    await fc.assert(
      fc.asyncProperty(attempt, async ([sender, command, input]) => {
        // A random input can be valid by chance: `{}` for a command that takes nothing.
        fc.pre(command === 'operations.send' || !sender.isMainFrame || !isValid(command, input))
        const answer = await door(sender, command, input)
        const kind = answer.ok ? 'let through' : answer.failure.kind
        expect(['invalid-input', 'foreign-sender']).toContain(kind)
        refused += 1
      }),
      { numRuns: 6_000, seed: 20_161_124, maxSkipsPerRun: 10 },
    )

    expect(refused).toBeGreaterThanOrEqual(6_000)
    expect(reached).toEqual([])
    expect(bugs).toEqual([])
  })
})

function isValid(command: unknown, input: unknown): boolean {
  return isCommand(command) && contract[command].input.safeParse(input).success
}

function isCommand(command: unknown): command is Command {
  return typeof command === 'string' && Object.hasOwn(contract, command)
}
