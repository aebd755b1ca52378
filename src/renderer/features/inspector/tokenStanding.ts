import type { TokenDescription } from '../../../shared/token.ts'

/** How a token stands at a moment. `ending`: less than ten minutes are left. */
export type TokenStanding = 'none' | 'fetching' | 'fresh' | 'ending' | 'expired' | 'refused'

const ENDING_MS = 10 * 60 * 1_000

/** How a token stands at a moment (milliseconds since 1970). */
export function tokenStanding(token: TokenDescription | undefined, now: number): TokenStanding {
  if (!token || token.state === 'none') return 'none'
  if (token.state !== 'held') return token.state
  const leftMs = timeLeftMs(token, now)
  if (leftMs === null) return 'fresh'

  if (leftMs <= 0) return 'expired'
  return leftMs < ENDING_MS ? 'ending' : 'fresh'
}

/**
 * What is left of a held token; `null` when that is not known. A clock that ticks once a second may
 * stand just before the fetch: never more is left than was lent.
 */
export function timeLeftMs({ fetchedAt, expiresAt }: TokenDescription, now: number): number | null {
  return expiresAt === null ? null : expiresAt - Math.max(now, fetchedAt ?? now)
}
