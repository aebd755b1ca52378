import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRequests } from '../../../src/main/requests/requests.ts'
import { catalogOnce } from '../../../src/main/requests/catalogOnce.ts'
import { createClockWatch } from '../../../src/main/tokens/clockWatch.ts'
import { createTimeline } from '../../../src/main/tokens/timeline.ts'
import { createTokens } from '../../../src/main/tokens/tokens.ts'
import type { Exchange } from '../../../src/shared/exchange.ts'
import { NOTHING_MORE } from '../../../src/shared/request/typed.ts'
import type { TokenDescription } from '../../../src/shared/token.ts'
import { exchangeWith } from '../../support/exchanges.ts'
import { maskingOf } from '../../support/masking.ts'
import { profileWith } from '../../support/profiles.ts'

type Deed =
  | { do: 'call' | 'renew' | 'forget' | 'expire' | 'tick' | 'woke' }
  /** The oldest request that is out is answered. */
  | { do: 'answer'; how: 'good' | 'dead' | 'refused' | 'lost'; lifetimeSeconds: number }
  | { do: 'pass' | 'set'; ms: number }
  | { do: 'choose'; when: 'automatic' | 'manual' | 'never' }

const deeds = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('call' as const) }) },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant('answer' as const),
        how: fc.constantFrom('good', 'good', 'good', 'dead', 'refused', 'lost'),
        lifetimeSeconds: fc.constantFrom(1, 20, 7_200),
      }),
    },
    fc.record({ do: fc.constantFrom('renew', 'forget', 'expire', 'tick', 'woke') }),
    fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(500, 5_000, 3_600_000) }),
    fc.record({
      do: fc.constant('set' as const),
      ms: fc.constantFrom(-86_400_000, -60_000, 60_000, 86_400_000),
    }),
    fc.record({
      do: fc.constant('choose' as const),
      when: fc.constantFrom('automatic', 'automatic', 'manual', 'never'),
    }),
  ),
  { minLength: 1, maxLength: 40 },
)

const findOperation = catalogOnce()

/** Requests and tokens over answers and clocks that the deeds move; it says what was broken. */
function world() {
  const broken: string[] = []
  const clock = { at: 1_000_000_000, steady: 0 }
  const out: {
    isFetch: boolean
    token: string
    settle: (answer: Exchange | null) => void
  }[] = []
  /** The tokens that are known to be dead, and until when the others live by the steady clock. */
  const refused = new Set<string>()
  const endsAt = new Map<string, number>()
  let fetchesOut = 0
  let lentCount = 0
  let left: number | null = null
  let events = 0

  const timeline = createTimeline(
    {
      value: { renewals: {}, events: [] },
      setAside: null,
      settled: async () => {},
      write: async () => {},
    },
    () => {
      events += 1
    },
  )
  const watch = createClockWatch({
    now: () => clock.at,
    steadyMs: () => clock.steady,
    happened: (event) => {
      timeline.record({ ...event, at: clock.at })
      if (event.what === 'clock') tokens.clockMoved(event.byMs)
    },
  })
  let description: TokenDescription | null = null
  const tokens = createTokens({
    findProfile: async () => profileWith({ tokenSource: 'gettoken-app' }),
    readSecret: async () => 'secret',
    exchange: (_plan, signal) => send(true, '', signal),
    now: () => clock.at,
    steadyMs: () => clock.steady,
    fingerprint: (token) => token.slice(-4),
    timeline,
    checkClock: watch.check,
    heard: () => {},
    publish: (published) => {
      description = published
    },
    announceEnd: () => {},
  })
  const requests = createRequests({
    findOperation,
    findProfile: async () => profileWith({ tokenSource: 'gettoken-app' }),
    readSecret: async () => 'secret',
    variablesFor: () => ({}),
    tokens,
    exchange: (plan, signal) =>
      send(false, new URL(plan.url).searchParams.get('access_token') ?? '', signal),
    masked: maskingOf([]),
    answered: () => {},
  })

  function send(isFetch: boolean, token: string, signal: AbortSignal): Promise<Exchange> {
    if (isFetch) {
      fetchesOut += 1
      if (fetchesOut > 1) broken.push('two fetches are out')
    } else checkSent(token)
    const { promise, resolve, reject } = Promise.withResolvers<Exchange>()
    let isSettled = false
    const settle = (answer: Exchange | null) => {
      if (isSettled) return
      isSettled = true
      if (isFetch) fetchesOut -= 1
      if (answer === null) reject(new Error('lost'))
      else resolve(answer)
    }
    signal.addEventListener('abort', () => settle(null))
    out.push({ isFetch, token, settle })
    return promise
  }

  function checkSent(token: string): void {
    if (timeline.renewalOf('p1').when === 'never') return
    if (refused.has(token)) broken.push(`${token} was refused and is sent`)
    if (clock.steady >= (endsAt.get(token) ?? Infinity)) broken.push(`${token} is over and is sent`)
  }

  function answer({ how, lifetimeSeconds }: Extract<Deed, { do: 'answer' }>): void {
    const request = out.shift()
    if (!request) return
    if (how === 'lost') return request.settle(null)
    if (how === 'dead' && !request.isFetch) {
      refused.add(request.token)
      return request.settle(exchangeWith({ errcode: 40014, errmsg: '' }, 200, clock.at))
    }
    if (how === 'refused') {
      return request.settle(exchangeWith({ errcode: 40089, errmsg: '' }, 200, clock.at))
    }
    if (!request.isFetch) {
      return request.settle(exchangeWith({ errcode: 0, department: [] }, 200, clock.at))
    }
    lentCount += 1
    const token = `token-${String(lentCount).padStart(12, '0')}`
    endsAt.set(token, clock.steady + lifetimeSeconds * 1_000)
    const body = { errcode: 0, access_token: token, expires_in: lifetimeSeconds }
    request.settle(exchangeWith(body, 200, clock.at))
  }

  /** What the window would count down, once the clock was looked at. */
  function checkCountdown(): void {
    watch.check()
    const expiresAt = description?.expiresAt ?? null
    const now = expiresAt === null ? null : expiresAt - clock.at
    if (now !== null && left !== null && now > left && events === 0) {
      broken.push(`the countdown went from ${left} to ${now} without an event`)
    }
    left = now
    events = 0
  }

  let calls = 0
  async function act(deed: Deed): Promise<void> {
    if (deed.do === 'call') {
      calls += 1
      const callId = `c${calls}`
      const operationId = 'oapi GET /department/list'
      const call = { callId, profileId: 'p1', operationId, values: {}, ...NOTHING_MORE }
      void requests.send(call).catch(() => {})
    }
    if (deed.do === 'renew') {
      void tokens.fetch('p1', { cause: { by: 'user', call: '' } }).catch(() => {})
    }
    if (deed.do === 'forget') tokens.forget('p1', { why: 'user' })
    if (deed.do === 'expire') tokens.expire('p1', 'gettoken-app')
    if (deed.do === 'tick') tokens.tick()
    if (deed.do === 'woke') watch.woke()
    if (deed.do === 'answer') answer(deed)
    if (deed.do === 'pass') {
      clock.at += deed.ms
      clock.steady += deed.ms
    }
    if (deed.do === 'set') clock.at += deed.ms
    if (deed.do === 'choose') {
      timeline.chooseRenewal('p1', { when: deed.when, notify: false })
    }
    // All that follows from one deed happens before the next.
    await new Promise(setImmediate)
    checkCountdown()
  }
  return { act, broken }
}

it('whatever the order of asks, renewals, refusals and clock jumps: one fetch at a time, no dead token is sent, no countdown goes up by itself', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const { act, broken } = world()
      for (const deed of all) await act(deed)

      expect(broken).toEqual([])
    }),
    { numRuns: 1_000 },
  )
}, 60_000)
