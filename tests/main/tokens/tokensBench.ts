import type { Exchange } from '../../../src/shared/exchange.ts'
import type { PlannedRequest } from '../../../src/shared/plan.ts'
import type { Profile } from '../../../src/shared/profile.ts'
import type { Renewal } from '../../../src/shared/renewal.ts'
import type { TokenDescription } from '../../../src/shared/token.ts'
import type { TokenEvent } from '../../../src/shared/tokenEvent.ts'
import type { TokenKind } from '../../../src/shared/tokenKinds.ts'
import { createClockWatch } from '../../../src/main/tokens/clockWatch.ts'
import { createTimeline } from '../../../src/main/tokens/timeline.ts'
import { createTokens } from '../../../src/main/tokens/tokens.ts'
import { exchangeWith } from '../../support/exchanges.ts'
import { profileWith } from '../../support/profiles.ts'

export const FIRST = 'a'.repeat(28) + '0001'
export const SECOND = 'b'.repeat(28) + '0002'

/** Whose account a test asks on. */
export const CAUSE = { cause: { by: 'call', call: 'GET /department/list' } } as const

/** The answer of the current endpoint. */
export const lent = (accessToken: string, expireIn = 7_200) => ({ accessToken, expireIn })

/** A tokens part over clocks and answers that the test gives one by one. */
export function tokensBench(given: Profile = profileWith(), events: TokenEvent[] = []) {
  const profile = { current: given }
  const asked: PlannedRequest[] = []
  const published: TokenDescription[] = []
  const announced: TokenDescription[] = []
  const waiting: ((answer: Exchange | Error) => void)[] = []
  // The second clock is not set by anyone; `pass` moves both.
  const clock = { at: 1_000_000, steady: 50 }
  const kept = { value: { renewals: {}, events } }
  const timeline = createTimeline(
    { ...kept, setAside: null, settled: async () => {}, write: async () => {} },
    () => {},
  )
  const watch = createClockWatch({
    now: () => clock.at,
    steadyMs: () => clock.steady,
    happened: (event) => {
      timeline.record({ ...event, at: clock.at })
      if (event.what === 'clock') tokens.clockMoved(event.byMs)
    },
  })
  const tokens = createTokens({
    findProfile: async () => profile.current,
    readSecret: async () => 'the-secret',
    exchange: (plan, signal) => {
      asked.push(plan)
      const { promise, resolve, reject } = Promise.withResolvers<Exchange>()
      signal.addEventListener('abort', () => reject(new Error('aborted')))
      waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
      return promise
    },
    now: () => clock.at,
    steadyMs: () => clock.steady,
    fingerprint: (token) => `f-${token.slice(-4)}`,
    timeline,
    checkClock: watch.check,
    heard: () => {},
    publish: (description) => published.push(description),
    announceEnd: (description) => announced.push(description),
  })

  /** Waits until a fetch is out, then answers it. */
  const answer = async (body: unknown, status = 200) => {
    for (let turns = 0; waiting.length === 0; turns += 1) {
      if (turns > 1_000) throw new Error('no fetch went out')
      await Promise.resolve()
    }
    waiting.shift()?.(body instanceof Error ? body : exchangeWith(body, status, clock.at))
  }
  const lendNow = async (body: unknown, kind?: TokenKind) => {
    const result = tokens.lend(profile.current.id, { ...CAUSE, ...(kind && { kind }) })
    await answer(body)
    return result
  }
  const pass = (ms: number) => {
    clock.at += ms
    clock.steady += ms
  }
  return {
    tokens,
    timeline,
    watch,
    profile,
    asked,
    published,
    announced,
    clock,
    pass,
    answer,
    lendNow,
    lend: () => tokens.lend(profile.current.id, CAUSE),
    renew: (renewal: Partial<Renewal>) =>
      timeline.chooseRenewal(profile.current.id, { when: 'automatic', notify: false, ...renewal }),
    last: () => published.at(-1),
    /** What happened, by name. */
    happened: () => timeline.of(profile.current.id).map(({ what }) => what),
  }
}
