import type { Exchange } from '../../shared/exchange.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Renewal } from '../../shared/renewal.ts'
import type { TokenDescription } from '../../shared/token.ts'
import { renewalMarginMs } from '../../shared/token.ts'
import type { TokenCause } from '../../shared/tokenEvent.ts'
import {
  endpointOf,
  TOKEN_KIND_NAMES,
  type TokenKind,
  tokenKindRow,
} from '../../shared/tokenKinds.ts'
import { tailOf } from '../profiles/secretTail.ts'
import { atHand, needed } from './atHand.ts'
import { createFetching } from './fetching.ts'
import type { Fetched, FetchGround } from './fetchToken.ts'
import {
  describeNothing,
  emptyHolding,
  type Holding,
  isAlive,
  type Lent,
  NOTHING_HELD,
} from './holding.ts'
import type { Timeline } from './timeline.ts'

/** How many past tokens are remembered for masking. */
const REMEMBERED_TOKENS = 50
/** How many fetches one ask makes when each token is dead on arrival. */
const MOST_FETCHES = 2

/** What the tokens part needs from the parts below it. */
export interface TokensGround extends FetchGround {
  findProfile: (profileId: string) => Promise<Profile>
  fingerprint: (token: string) => string
  timeline: Pick<Timeline, 'record' | 'lastFingerprint' | 'renewalOf'>
  /** Compares the clocks; what it finds comes back through `clockMoved`. */
  checkClock: () => void
  /** Hears every answer of a token endpoint. */
  heard: (profileId: string, answer: Exchange) => void
  publish: (description: TokenDescription) => void
  /** The end of a token is near, and the user wants to know. */
  announceEnd: (description: TokenDescription) => void
}

/** Which token is asked for, and on whose account. */
export interface Asked {
  /** The profile's own AccessToken when left out. */
  kind?: TokenKind
  cause: TokenCause
}

/** What changes in what is known of a token. */
export type Change = Partial<Omit<TokenDescription, 'state'>>

/** The part that fetches, holds, renews and describes tokens. They live in memory only. */
export type Tokens = ReturnType<typeof createTokens>

/** Makes the tokens part. */
export function createTokens(ground: TokensGround) {
  const { timeline } = ground
  const holdings = new Map<string, Map<TokenKind, Holding>>()
  /** The kind that each profile's calls go out with. */
  const ownKinds = new Map<string, TokenKind>()
  const remembered: string[] = []
  const fetchFor = createFetching(ground, { lend, drop, describe, hold })

  /**
   * A token that lives, fetched when none is held or its margin has begun; under another renewal what
   * that says. Throws `token-needed` where none may be fetched, or none that was fetched lives.
   */
  async function lend(profileId: string, asked: Asked): Promise<Lent> {
    return obtain(profileId, asked, (holding) =>
      atHand(holding, timeline.renewalOf(profileId).when, ground.now()),
    )
  }

  /** Fetches a token now, whether or not one is held. However many ask at once, one request goes out. */
  async function fetch(profileId: string, asked: Asked): Promise<Lent> {
    return obtain(profileId, asked, () => null)
  }

  async function obtain(
    profileId: string,
    asked: Asked,
    asItIs: (holding: Holding) => Lent | null,
  ): Promise<Lent> {
    let fetches = 0
    while (fetches < MOST_FETCHES) {
      const profile = await ground.findProfile(profileId)
      ground.checkClock()
      ownKinds.set(profileId, profile.tokenSource)
      const holding = holdingOf(profileId, asked.kind ?? profile.tokenSource)
      const held = asItIs(holding)
      if (held) return held

      holding.fetching ??= fetchFor(holding, profile, asked.cause).finally(() => {
        holding.fetching = null
      })
      const lent = await holding.fetching
      // Given up for a profile that changed: what waits is served by the profile as it is now.
      if (lent === 'given-up') continue
      if (lent.kind === 'refused' || isAlive(holding.description, ground.now())) return lent
      fetches += 1
    }
    throw needed(profileId, 'expired')
  }

  function hold(holding: Holding, fetched: Fetched, cause: TokenCause): Lent {
    const { profileId, kind } = holding.description
    const fetches = holding.description.fetches + 1
    const { fetch } = fetched
    if (fetched.kind === 'refused') {
      const { code } = fetched
      const { tail, fingerprint } = NOTHING_HELD
      empty(holding, { refusedCode: code, fetches })
      const call = endpointOf(kind)
      timeline.record({ what: 'refused', ...at(holding), tail, fingerprint, code, call })
      return { kind: 'refused', fetch }
    }

    const { value, lifetimeSeconds } = fetched.token
    const fetchedAt = ground.now() - fetched.ageMs
    const lifetime = lifetimeSeconds ?? tokenKindRow(kind).defaultLifetimeSeconds
    const expiresAt = fetchedAt + lifetime * 1_000
    const fingerprint = ground.fingerprint(value)
    const last = timeline.lastFingerprint(profileId, kind)
    const fetchMs = fetch.timing.totalMs
    remember(value)
    holding.value = value
    holding.isAnnounced = false
    holding.isEndSaid = false
    describe(holding, {
      tail: tailOf(value),
      fingerprint,
      fetchedAt,
      expiresAt,
      lifetimeSeconds,
      fetchMs,
      fetches,
      cause,
      refusedCode: null,
    })
    const what = last === null ? 'fetched' : last === fingerprint ? 'extended' : 'replaced'
    timeline.record({ what, ...at(holding), expiresAt, lifetimeSeconds, fetchMs, cause })
    return { kind: 'held', value, fetch }
  }

  /**
   * Takes in that a call's answer called a token dead, unless another has taken its place. Answers
   * whether the call may be tried with another token.
   */
  function drop(profileId: string, value: string, why: { code: string; call: string }): boolean {
    const { when } = timeline.renewalOf(profileId)
    for (const holding of holdings.get(profileId)?.values() ?? []) {
      if (holding.value !== value) continue
      timeline.record({ what: 'refused', ...at(holding), ...why })
      // Who chose never to renew watches this very token.
      if (when === 'never') describe(holding, { refusedCode: why.code })
      else empty(holding, { refusedCode: why.code })
    }
    return when === 'automatic'
  }

  /**
   * Takes in that a probe found a token dead. It stays, to be looked at and probed again; no call
   * goes out with it any more.
   */
  function foundDead(profileId: string, value: string, why: { code: string; call: string }): void {
    for (const holding of holdings.get(profileId)?.values() ?? []) {
      if (holding.value !== value || holding.description.refusedCode !== null) continue
      timeline.record({ what: 'refused', ...at(holding), ...why })
      describe(holding, { refusedCode: why.code })
    }
  }

  /** Forgets what is held of a profile, of one kind or of all. */
  function forget(
    profileId: string,
    { kind, why }: { kind?: TokenKind; why: 'user' | 'profile-changed' | 'closed' },
  ): void {
    for (const holding of holdings.get(profileId)?.values() ?? []) {
      if (kind !== undefined && holding.description.kind !== kind) continue
      holding.giveUp?.()
      holding.giveUp = null
      if (holding.value !== null) timeline.record({ what: 'forgotten', ...at(holding), why })
      empty(holding, { refusedCode: null })
    }
  }

  /** Ends a token's time now, as far as this machine reckons it. */
  function expire(profileId: string, kind: TokenKind): void {
    const holding = holdings.get(profileId)?.get(kind)
    const expiresAt = holding?.description.expiresAt ?? null
    if (!holding || holding.value === null || expiresAt === null) return

    describe(holding, { expiresAt: Math.min(expiresAt, ground.now()) })
    sayEnd(holding, true)
  }

  /** Says what came to its end since it was asked last. To be called about once a second. */
  function tick(): void {
    ground.checkClock()
    const now = ground.now()
    for (const holding of allHoldings()) {
      const { expiresAt, fetchedAt, profileId } = holding.description
      if (holding.value === null || expiresAt === null || fetchedAt === null) continue

      if (now >= expiresAt) sayEnd(holding, false)
      const isNear = now >= expiresAt - renewalMarginMs(expiresAt - fetchedAt) && now < expiresAt
      if (!isNear || holding.isAnnounced || !timeline.renewalOf(profileId).notify) continue
      holding.isAnnounced = true
      ground.announceEnd(holding.description)
    }
  }

  function sayEnd(holding: Holding, ordered: boolean): void {
    if (holding.isEndSaid) return
    holding.isEndSaid = true
    timeline.record({ what: 'expired', ...at(holding), ordered })
    describe(holding, {})
  }

  /**
   * The system's clock moved. Set back, it would lengthen what is left: the ends go back with it. Set
   * forward, it is believed: the machine may have slept, and at most one fetch too many comes of it.
   */
  function clockMoved(byMs: number): void {
    if (byMs >= 0) return
    for (const holding of allHoldings()) {
      const { fetchedAt, expiresAt } = holding.description
      if (fetchedAt === null || expiresAt === null) continue
      describe(holding, { fetchedAt: fetchedAt + byMs, expiresAt: expiresAt + byMs })
    }
  }

  function empty(holding: Holding, change: Change): void {
    holding.value = null
    describe(holding, { ...NOTHING_HELD, ...change })
  }

  function describe(holding: Holding, change: Change): void {
    const changed = { ...holding.description, ...change }
    holding.description = { ...changed, state: stateOf(holding, changed.refusedCode) }
    ground.publish(holding.description)
  }

  function at({ description: { profileId, kind, tail, fingerprint } }: Holding) {
    return { at: ground.now(), profileId, kind, tail, fingerprint }
  }

  function remember(value: string): void {
    if (remembered.includes(value)) return

    remembered.push(value)
    if (remembered.length > REMEMBERED_TOKENS) remembered.shift()
  }

  function holdingOf(profileId: string, kind: TokenKind): Holding {
    const ofProfile = holdings.get(profileId) ?? new Map<TokenKind, Holding>()
    const holding = ofProfile.get(kind) ?? emptyHolding(profileId, kind)
    holdings.set(profileId, ofProfile.set(kind, holding))
    return holding
  }

  function allHoldings(): Holding[] {
    return [...holdings.values()].flatMap((ofProfile) => [...ofProfile.values()])
  }

  return {
    lend,
    fetch,
    drop,
    foundDead,
    forget,
    /** The AccessToken that a profile calls with, as it is, for testing it; `null` when none is held. */
    held: (profileId: string): { value: string; expiresAt: number | null } | null => {
      const kind = ownKinds.get(profileId)
      const holding = kind && holdings.get(profileId)?.get(kind)
      const value = holding?.value ?? null
      return holding && value !== null ? { value, expiresAt: holding.description.expiresAt } : null
    },
    expire,
    tick,
    clockMoved,
    /** The token itself, for the two commands that give it out; `null` when none is held. Recorded. */
    reveal: (profileId: string, kind: TokenKind, what: 'revealed' | 'copied'): string | null => {
      const holding = holdings.get(profileId)?.get(kind)
      if (!holding || holding.value === null) return null
      timeline.record({ what, ...at(holding) })
      return holding.value
    },
    /** What is known of every token that was asked for, without the tokens. */
    descriptions: (): TokenDescription[] => allHoldings().map((one) => one.description),
    /** What is known of each kind of a profile's tokens. */
    descriptionsOf: (profileId: string): TokenDescription[] =>
      TOKEN_KIND_NAMES.map(
        (kind) =>
          holdings.get(profileId)?.get(kind)?.description ?? describeNothing(profileId, kind),
      ),
    renewalOf: (profileId: string): Renewal => timeline.renewalOf(profileId),
    /** Forgets everything: the program ends. */
    close: (): void => {
      for (const profileId of holdings.keys()) forget(profileId, { why: 'closed' })
    },
    /** The tokens of this run, for masking only. */
    knownTokens: (): readonly string[] => remembered,
  }
}

function stateOf(
  { giveUp, value }: Holding,
  refusedCode: string | null,
): TokenDescription['state'] {
  if (giveUp !== null) return 'fetching'
  if (value !== null) return 'held'
  return refusedCode === null ? 'none' : 'refused'
}
