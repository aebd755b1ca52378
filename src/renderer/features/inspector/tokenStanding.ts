import { renewalMarginMs, type TokenDescription } from '../../../shared/token.ts'

/** How a token stands at a moment. `ending`: the part of its life in which it is renewed has begun. */
export type TokenStanding = 'none' | 'fetching' | 'fresh' | 'ending' | 'expired' | 'refused'

/** How a token stands at a moment (milliseconds since 1970). */
export function tokenStanding(token: TokenDescription | undefined, now: number): TokenStanding {
  if (!token || token.state === 'none') return 'none'
  if (token.state !== 'held') return token.state
  // Held though refused: its user chose never to renew.
  if (token.refusedCode !== null) return 'refused'
  const leftMs = timeLeftMs(token, now)
  if (leftMs === null) return 'fresh'

  if (leftMs <= 0) return 'expired'
  const { fetchedAt, expiresAt } = token
  const lifetimeMs = (expiresAt ?? 0) - (fetchedAt ?? 0)
  return leftMs < renewalMarginMs(lifetimeMs) ? 'ending' : 'fresh'
}

/**
 * What is left of a held token; `null` when that is not known. A clock that ticks once a second may
 * stand just before the fetch: never more is left than was lent.
 */
export function timeLeftMs({ fetchedAt, expiresAt }: TokenDescription, now: number): number | null {
  return expiresAt === null ? null : expiresAt - Math.max(now, fetchedAt ?? now)
}

/** The meaning of each standing in colour. */
export const STANDING_TONES = {
  none: 'neutral',
  fetching: 'info',
  fresh: 'ok',
  ending: 'warn',
  expired: 'bad',
  refused: 'bad',
} as const
