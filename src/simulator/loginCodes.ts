import { randomBytes } from 'node:crypto'
import type { LoginCode } from '../shared/sandbox/view.ts'

const LIFETIME_MS = 5 * 60 * 1000

/** What a code opens: the app, its pages in the admin console, or the person's own contact details. */
export type CodeKind = 'app' | 'sso' | 'person'

/**
 * Gives out login-free codes: good once, and for five minutes.
 * https://open.dingtalk.com/document/development/obtain-the-userid-of-a-user-by-using-the-log-free
 */
export interface LoginCodes {
  mint: (userId: string, kind: CodeKind) => LoginCode
  /** The userid behind a code, which is used up by this; `null` for one that does not do. */
  redeem: (code: string, kind: CodeKind) => string | null
}

/** Makes a giver of codes under the clock `now`. */
export function createLoginCodes(now: () => number): LoginCodes {
  const codes = new Map<string, LoginCode & { kind: CodeKind }>()
  return {
    mint: (userId, kind) => {
      const code = randomBytes(16).toString('hex')
      const minted = { code, userId, expiresAt: now() + LIFETIME_MS }
      codes.set(code, { ...minted, kind })
      return minted
    },
    redeem: (code, kind) => {
      const found = codes.get(code)
      if (found === undefined || found.kind !== kind) return null
      codes.delete(code)
      return now() < found.expiresAt ? found.userId : null
    },
  }
}
