import type { TokenCause } from './tokenEvent.ts'
import type { TokenKind } from './tokenKinds.ts'

/** What is known of a token that a profile holds, without the token. */
export interface TokenDescription {
  profileId: string
  kind: TokenKind
  state: 'none' | 'fetching' | 'held' | 'refused'
  /** The last four characters, '' when none is held. */
  tail: string
  /** Tells tokens apart on this machine and nowhere else; '' when none is held. */
  fingerprint: string
  /** Milliseconds since 1970 by this machine's clock; `null` when none is held. */
  fetchedAt: number | null
  /** Milliseconds since 1970 by this machine's clock; `null` when none is held. */
  expiresAt: number | null
  /** The lifetime in seconds as DingTalk said it; `null` when it did not say. */
  lifetimeSeconds: number | null
  /** How long the fetch took. */
  fetchMs: number | null
  /** How many times it was fetched since Dingbench started. */
  fetches: number
  /** Who caused the last fetch; `null` before the first. */
  cause: TokenCause | null
  /** The code with which DingTalk refused the last fetch or the token, else `null`. */
  refusedCode: string | null
}

/** A token is renewed ten minutes before it expires, or in the last twelfth of a shorter life. */
const MARGIN_MS = 600_000
const MARGIN_SHARE = 1 / 12

/** How long before its end a token that is lent for `lifetimeMs` is renewed, in milliseconds. */
export function renewalMarginMs(lifetimeMs: number): number {
  return Math.min(MARGIN_MS, lifetimeMs * MARGIN_SHARE)
}
