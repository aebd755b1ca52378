import type { TokenSource } from './profile.ts'

/** What is known of the AccessToken a profile holds, without the token. */
export interface TokenDescription {
  profileId: string
  source: TokenSource
  state: 'none' | 'fetching' | 'held' | 'refused'
  /** The last four characters, '' when none is held. */
  tail: string
  /** Milliseconds since 1970; `null` when none is held. */
  fetchedAt: number | null
  /** Milliseconds since 1970 by this machine's clock; `null` when none is held. */
  expiresAt: number | null
  /** The lifetime in seconds as DingTalk said it; `null` when it did not say. */
  lifetimeSeconds: number | null
  /** How long the fetch took. */
  fetchMs: number | null
  /** How many times a token was fetched since Dingbench started. */
  fetches: number
  /** The code with which DingTalk refused the last fetch or the token, else `null`. */
  refusedCode: string | null
}
