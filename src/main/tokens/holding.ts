import type { Exchange } from '../../shared/exchange.ts'
import { renewalMarginMs, type TokenDescription } from '../../shared/token.ts'
import type { TokenKind } from '../../shared/tokenKinds.ts'

/** A token to call with, or the answer by which DingTalk refused to lend one. */
export type Lent =
  | {
      kind: 'held'
      value: string
      fetch: Exchange | null
      /** Set when the user chose to go on with a token that is known to be dead. */
      knownDead?: 'expired' | 'refused'
    }
  | { kind: 'refused'; fetch: Exchange }

/** What is held of a kind for a profile, and the one fetch that may be under way for it. */
export interface Holding {
  description: TokenDescription
  value: string | null
  fetching: Promise<Lent | 'given-up'> | null
  /** Ends the fetch under way. */
  giveUp: (() => void) | null
  /** Whether its end was announced, and said. */
  isAnnounced: boolean
  isEndSaid: boolean
}

/** What a description says while nothing is held. */
export const NOTHING_HELD = {
  tail: '',
  fingerprint: '',
  fetchedAt: null,
  expiresAt: null,
  lifetimeSeconds: null,
  fetchMs: null,
} as const

/** A holding that holds nothing yet. */
export function emptyHolding(profileId: string, kind: TokenKind): Holding {
  return {
    description: describeNothing(profileId, kind),
    value: null,
    fetching: null,
    giveUp: null,
    isAnnounced: false,
    isEndSaid: false,
  }
}

/** The description of a kind that was never asked for. */
export function describeNothing(profileId: string, kind: TokenKind): TokenDescription {
  return {
    ...NOTHING_HELD,
    profileId,
    kind,
    state: 'none',
    fetches: 0,
    cause: null,
    refusedCode: null,
  }
}

/** Whether its time is not over. */
export function isAlive({ expiresAt }: TokenDescription, now: number): boolean {
  return expiresAt !== null && now < expiresAt
}

/** Whether it lives and its last part, in which it is renewed, has not begun. */
export function isFresh(token: TokenDescription, now: number): boolean {
  const { expiresAt, fetchedAt } = token
  if (expiresAt === null || fetchedAt === null) return false
  return now < expiresAt - renewalMarginMs(expiresAt - fetchedAt)
}
