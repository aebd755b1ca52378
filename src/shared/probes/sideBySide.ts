import type { Outcome } from '../exchange.ts'
import type { TokenSource } from '../profile.ts'
import type { Failure } from '../result.ts'
import type { ProbeRun } from './probe.ts'

/** What one of the two token endpoints gave. */
export type Side =
  | {
      kind: 'lent'
      source: TokenSource
      /** The last four characters. */
      tail: string
      /** As DingTalk said it, in seconds; `null` when it did not. */
      lifetimeSeconds: number | null
      /** The answer that lent it, masked. */
      fetch: Outcome
      /** Whether each host takes the token. */
      oapi: ProbeRun
      api: ProbeRun
    }
  | { kind: 'refused'; source: TokenSource; fetch: Outcome }
  /** It could not be asked, or did not answer. */
  | { kind: 'failed'; source: TokenSource; failure: Failure }

/** The legacy and the current endpoint, asked one after the other. */
export interface SideBySide {
  legacy: Side
  current: Side
  /** Whether both lent the very same token; `null` when one lent none. */
  isSame: boolean | null
}
