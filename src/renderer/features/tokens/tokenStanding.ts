import type { TokenDescription } from '../../../shared/token.ts'

/** How a token stands at a moment. `ending`: less than ten minutes are left. */
export type TokenStanding = 'none' | 'fetching' | 'fresh' | 'ending' | 'expired' | 'refused'

const ENDING_MS = 10 * 60 * 1_000

/** How a token stands at a moment (milliseconds since 1970). */
export function tokenStanding(token: TokenDescription | undefined, now: number): TokenStanding {
  if (!token || token.state === 'none') return 'none'
  if (token.state !== 'held') return token.state
  if (token.expiresAt === null) return 'fresh'

  const leftMs = token.expiresAt - now
  if (leftMs <= 0) return 'expired'
  return leftMs < ENDING_MS ? 'ending' : 'fresh'
}
