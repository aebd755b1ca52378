import type { Exchange } from '../../shared/exchange.ts'
import type { PlannedRequest } from '../../shared/plan.ts'
import { type Profile, TOKEN_SOURCES, type TokenSource } from '../../shared/profile.ts'
import type { SecretName } from '../../shared/result.ts'
import type { TokenDescription } from '../../shared/token.ts'
import { verdictOf } from '../../shared/verdict.ts'
import { readLentToken } from './lentToken.ts'
import { tokenRequest } from './tokenRequest.ts'

/** The lifetime to reckon with when DingTalk does not say one: two hours. */
const DEFAULT_LIFETIME_SECONDS = 7_200
/** A token is renewed ten minutes before it expires, or in the last twelfth of a shorter life. */
const MARGIN_SECONDS = 600
const MARGIN_SHARE = 1 / 12
/** How many past tokens are remembered for masking. */
const REMEMBERED_TOKENS = 50

/** A token to call with, or the answer by which DingTalk refused to lend one. */
export type Lent =
  { kind: 'held'; value: string; fetch: Exchange | null } | { kind: 'refused'; fetch: Exchange }

/** What the tokens part needs from the parts below it. */
export interface TokensGround {
  findProfile: (profileId: string) => Promise<Profile>
  readSecret: (profileId: string, name: SecretName) => Promise<string>
  exchange: (plan: PlannedRequest) => Promise<Exchange>
  now: () => number
  publish: (description: TokenDescription) => void
}

interface Holding {
  description: TokenDescription
  value: string | null
  fetching: Promise<Lent> | null
}

/** The part that fetches, holds, renews and describes AccessTokens. They live in memory only. */
export type Tokens = ReturnType<typeof createTokens>

/** Makes the tokens part. */
export function createTokens(ground: TokensGround) {
  const holdings = new Map<string, Holding>()
  const remembered: string[] = []

  /** A token that is good for longer than the margin, fetched when there is none. */
  async function lend(profileId: string): Promise<Lent> {
    const holding = holdings.get(profileId)
    const value = holding?.value ?? null
    if (holding && value !== null && isFresh(holding.description, ground.now())) {
      return { kind: 'held', value, fetch: null }
    }
    return fetch(profileId)
  }

  /** Fetches a token now. However many ask at once, one request goes out. */
  async function fetch(profileId: string): Promise<Lent> {
    const profile = await ground.findProfile(profileId)
    const holding = holdingOf(profile)
    holding.fetching ??= fetchOnce(profile, holding).finally(() => {
      holding.fetching = null
    })
    return holding.fetching
  }

  async function fetchOnce(profile: Profile, holding: Holding): Promise<Lent> {
    const before = holding.description
    describe(holding, { state: 'fetching', source: profile.tokenSource })
    try {
      const secret = await ground.readSecret(profile.id, TOKEN_SOURCES[profile.tokenSource].secret)
      return hold(holding, await ground.exchange(tokenRequest(profile, secret)))
    } catch (error) {
      describe(holding, before)
      throw error
    }
  }

  function hold(holding: Holding, answer: Exchange): Lent {
    const fetches = holding.description.fetches + 1
    const lent = readLentToken(answer.response.body.text)
    const verdict = verdictOf(answer)
    if (!verdict.accepted || lent === null) {
      const refusedCode = verdict.accepted ? 'no-token' : verdict.code
      empty(holding, { state: 'refused', refusedCode, fetches })
      return { kind: 'refused', fetch: answer }
    }

    const lifetimeMs = (lent.lifetimeSeconds ?? DEFAULT_LIFETIME_SECONDS) * 1_000
    remember(lent.value)
    holding.value = lent.value
    describe(holding, {
      state: 'held',
      tail: lent.value.slice(-4),
      fetchedAt: answer.startedAt,
      expiresAt: answer.startedAt + lifetimeMs,
      lifetimeSeconds: lent.lifetimeSeconds,
      fetchMs: answer.timing.totalMs,
      fetches,
      refusedCode: null,
    })
    return { kind: 'held', value: lent.value, fetch: answer }
  }

  /** Drops a token that DingTalk called dead, unless another has taken its place. */
  function drop(profileId: string, value: string, code: string): void {
    const holding = holdings.get(profileId)
    if (holding?.value !== value) return

    empty(holding, { state: 'refused', refusedCode: code })
  }

  /** Forgets the token of a profile; the next call fetches one. */
  function forget(profileId: string): void {
    const holding = holdings.get(profileId)
    if (!holding) return

    // A fresh holding, so that a fetch still under way cannot fill it with the forgotten token.
    const { source, fetches } = holding.description
    const emptied = emptyHolding(profileId, source, fetches)
    holdings.set(profileId, emptied)
    ground.publish(emptied.description)
  }

  function empty(holding: Holding, change: Partial<TokenDescription>): void {
    holding.value = null
    describe(holding, { ...NOTHING_HELD, ...change })
  }

  function describe(holding: Holding, change: Partial<TokenDescription>): void {
    holding.description = { ...holding.description, ...change }
    const isCurrent = holdings.get(holding.description.profileId) === holding
    if (isCurrent) ground.publish(holding.description)
  }

  function remember(value: string): void {
    if (remembered.includes(value)) return

    remembered.push(value)
    if (remembered.length > REMEMBERED_TOKENS) remembered.shift()
  }

  function holdingOf(profile: Profile): Holding {
    const known = holdings.get(profile.id)
    if (known) return known

    const holding = emptyHolding(profile.id, profile.tokenSource, 0)
    holdings.set(profile.id, holding)
    return holding
  }

  return {
    lend,
    fetch,
    drop,
    forget,
    /** The token of a profile as it is, for testing it; `null` when none is held. */
    held: (profileId: string): { value: string; expiresAt: number | null } | null => {
      const holding = holdings.get(profileId)
      const value = holding?.value ?? null
      return holding && value !== null ? { value, expiresAt: holding.description.expiresAt } : null
    },
    /** What is known of every token, without the tokens. */
    descriptions: (): TokenDescription[] => [...holdings.values()].map((one) => one.description),
    /** The tokens of this run, for masking only. */
    knownTokens: (): readonly string[] => remembered,
  }
}

const NOTHING_HELD = {
  tail: '',
  fetchedAt: null,
  expiresAt: null,
  lifetimeSeconds: null,
  fetchMs: null,
} as const

function emptyHolding(profileId: string, source: TokenSource, fetches: number): Holding {
  const description: TokenDescription = {
    ...NOTHING_HELD,
    profileId,
    source,
    state: 'none',
    fetches,
    refusedCode: null,
  }
  return { description, value: null, fetching: null }
}

function isFresh({ expiresAt, fetchedAt }: TokenDescription, now: number): boolean {
  if (expiresAt === null || fetchedAt === null) return false

  const marginMs = Math.min(MARGIN_SECONDS * 1_000, (expiresAt - fetchedAt) * MARGIN_SHARE)
  return now < expiresAt - marginMs && now >= fetchedAt
}
