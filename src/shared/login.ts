import type { Outcome } from './exchange.ts'

/** The ways to learn who opened an app: its pages, or its pages in the admin console. */
export const LOGIN_WAYS = ['current', 'legacy', 'admin-current', 'admin-legacy'] as const

/** A way to learn who opened an app. */
export type LoginWay = (typeof LOGIN_WAYS)[number]

/** What a step asks for: the console's own token, who the code belongs to, or all about them. */
export type LoginStepName = 'sso-token' | 'identity' | 'details'

/** One step of a login and what it came to. */
export interface LoginStep {
  name: LoginStepName
  outcome: Outcome
}

/** A login as far as it came: a refused step is the last one. */
export interface LoginRun {
  steps: LoginStep[]
  /** Who the code belonged to; `null` when DingTalk did not say. */
  userId: string | null
}

/** How long a code is good, and it is good once. https://open.dingtalk.com/document/development/obtain-the-userid-of-a-user-by-using-the-log-free */
export const LOGIN_CODE_LIFETIME_MS = 5 * 60_000

/** Whether a way leads through the admin console, which has its own kind of code and its SSOSecret. */
export function isAdminWay(way: LoginWay): boolean {
  return way === 'admin-current' || way === 'admin-legacy'
}

/** A code as it was pasted: of a whole address, its `code` or `authCode`, else the text itself. */
export function codeIn(pasted: string): string {
  const text = pasted.trim()
  const named = /(?:^|[?&#])(?:authCode|auth_code|code)=([^&#\s]+)/.exec(text)?.[1]
  if (named === undefined) return text
  try {
    return decodeURIComponent(named)
  } catch {
    return named
  }
}

/** What a text looks like that is no login-free code, by shapes seen in practice; `null` for none. */
export function mistakenFor(code: string): 'token-header' | 'secret' | 'userid' | null {
  if (/^bearer\s/i.test(code)) return 'token-header'
  if (/^[\w-]{60,70}$/.test(code)) return 'secret'
  return /^(?:manager)?\d{1,20}$/.test(code) ? 'userid' : null
}
