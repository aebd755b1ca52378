import { randomBytes } from 'node:crypto'

const REFRESH_LIFETIME_MS = 30 * 24 * 3600 * 1000

/** A token of a person's own, and what renews it. */
export interface LentToPerson {
  accessToken: string
  refreshToken: string
  expiresInSeconds: number
}

/**
 * Lends tokens to people who logged in. Each time is a new pair; the refresh token is good once,
 * for thirty days.
 * https://open.dingtalk.com/document/development/obtain-user-token
 */
export interface PersonTokens {
  lend: (userId: string) => LentToPerson
  /** `null` for a refresh token that does not do. */
  renew: (refreshToken: string) => LentToPerson | null
  /** The userid behind an access token; `null` when it was never lent or has expired. */
  holderOf: (accessToken: string) => string | null
  /** Makes every access token invalid at once; they can still be renewed. */
  forgetAll: () => void
}

/** Makes a lender of tokens that last `lifetimeSeconds` by the clock `now`. */
export function createPersonTokens(now: () => number, lifetimeSeconds: number): PersonTokens {
  const holders = new Map<string, { userId: string; expiresAt: number }>()
  const refreshers = new Map<string, { userId: string; expiresAt: number }>()

  return {
    lend,
    renew: (refreshToken) => {
      const found = refreshers.get(refreshToken)
      refreshers.delete(refreshToken)
      return found !== undefined && now() < found.expiresAt ? lend(found.userId) : null
    },
    holderOf: (accessToken) => {
      const found = holders.get(accessToken)
      return found !== undefined && now() < found.expiresAt ? found.userId : null
    },
    forgetAll: () => holders.clear(),
  }

  function lend(userId: string): LentToPerson {
    const accessToken = randomBytes(16).toString('hex')
    const refreshToken = randomBytes(16).toString('hex')
    holders.set(accessToken, { userId, expiresAt: now() + lifetimeSeconds * 1000 })
    refreshers.set(refreshToken, { userId, expiresAt: now() + REFRESH_LIFETIME_MS })
    return { accessToken, refreshToken, expiresInSeconds: lifetimeSeconds }
  }
}
