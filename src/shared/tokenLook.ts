import type { Renewal } from './renewal.ts'
import type { Failure } from './result.ts'
import type { ServerClock } from './serverClock.ts'
import type { TokenDescription } from './token.ts'
import type { TokenEvent } from './tokenEvent.ts'

/** All that is remembered of a profile's tokens. */
export interface TokenLook {
  profileId: string
  /** One a kind; a kind that was never asked for is described as such. */
  tokens: TokenDescription[]
  /** What happened to them and to the clock, oldest first. */
  events: TokenEvent[]
  renewal: Renewal
  /** By host, as the last answers showed them. */
  serverClocks: ServerClock[]
  /** Why what happened is not on disk, `null` when it is. */
  unsaved: Failure | null
}
