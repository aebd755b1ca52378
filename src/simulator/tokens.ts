import { randomBytes } from 'node:crypto'

/** Whose credential a token was lent for; `sso` opens the admin console's pages and nothing else. */
export type Holder = 'corp' | 'app' | 'sso'

/** A token and how long it lasts from now. */
export interface Lent {
  token: string
  expiresInSeconds: number
}

/**
 * Lends tokens as DingTalk does: asked again inside validity it gives the same token and renews
 * it, asked after expiry a new one; each credential has its own.
 * https://open.dingtalk.com/document/development/obtain-the-access-token-of-an-internal-app
 */
export interface Tokens {
  lend: (holder: Holder) => Lent
  /** `null` for a token that was never lent, has expired or was forgotten. */
  holderOf: (token: string) => Holder | null
  /** Makes every token invalid at once. */
  forgetAll: () => void
}

/** Makes a lender of 32 hex digits that last `lifetimeSeconds` by the clock `now`. */
export function createTokens(now: () => number, lifetimeSeconds: number): Tokens {
  const lentTo = new Map<Holder, { token: string; expiresAt: number }>()

  return {
    lend: (holder) => {
      const before = lentTo.get(holder)
      const valid = before !== undefined && now() < before.expiresAt
      const token = valid ? before.token : randomBytes(16).toString('hex')
      lentTo.set(holder, { token, expiresAt: now() + lifetimeSeconds * 1000 })
      return { token, expiresInSeconds: lifetimeSeconds }
    },
    holderOf: (token) => {
      for (const [holder, lent] of lentTo) {
        if (lent.token === token && now() < lent.expiresAt) return holder
      }
      return null
    },
    forgetAll: () => lentTo.clear(),
  }
}
