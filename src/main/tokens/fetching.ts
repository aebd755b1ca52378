import type { Profile } from '../../shared/profile.ts'
import { FailureError } from '../../shared/result.ts'
import type { TokenCause } from '../../shared/tokenEvent.ts'
import { endpointOf, type TokenKind, tokenKindRow } from '../../shared/tokenKinds.ts'
import { DEAD_TOKEN_CODES } from './deadToken.ts'
import { type Fetched, fetchToken } from './fetchToken.ts'
import type { Holding, Lent } from './holding.ts'
import type { Asked, Change, TokensGround } from './tokens.ts'

/** What is done with what a fetch finds out. */
interface Desk {
  lend: (profileId: string, asked: Asked) => Promise<Lent>
  drop: (profileId: string, value: string, why: { code: string; call: string }) => boolean
  describe: (holding: Holding, change: Change) => void
  hold: (holding: Holding, fetched: Fetched, cause: TokenCause) => Lent
}

/**
 * Makes the fetching: one request for what a holding is to hold, and for kinds that take an
 * AccessToken that token first. Answers `given-up` for a profile that changed meanwhile; throws what
 * the exchange throws, after it was recorded.
 */
export function createFetching(ground: TokensGround, desk: Desk) {
  async function fetchFor(
    holding: Holding,
    profile: Profile,
    cause: TokenCause,
  ): Promise<Lent | 'given-up'> {
    const controller = new AbortController()
    const { signal } = controller
    const { kind, cause: causeBefore } = holding.description
    holding.giveUp = () => controller.abort()
    desk.describe(holding, { cause })
    try {
      const fetched = await withAccessToken(kind, profile.id, (accessToken) =>
        fetchToken(ground, { profile, kind, accessToken, signal }),
      )
      if (signal.aborted) return 'given-up'
      holding.giveUp = null
      if ('lent' in fetched) {
        desk.describe(holding, { cause: causeBefore })
        return fetched.lent
      }
      ground.heard(profile.id, fetched.fetch)
      ground.checkClock()
      return desk.hold(holding, fetched, cause)
    } catch (error) {
      if (signal.aborted) return 'given-up'
      holding.giveUp = null
      desk.describe(holding, {})
      const code = codeOf(error)
      ground.timeline.record({
        what: 'failed',
        at: ground.now(),
        profileId: profile.id,
        kind,
        code,
        cause,
      })
      throw error
    }
  }

  /** Lends the AccessToken to kinds that take one; a dead one is replaced and the fetch made again. */
  async function withAccessToken(
    kind: TokenKind,
    profileId: string,
    work: (accessToken: string) => Promise<Fetched>,
  ): Promise<Fetched | { lent: Lent }> {
    if (tokenKindRow(kind).secret !== null) return work('')

    const cause: TokenCause = { by: 'ticket', call: endpointOf(kind) }
    const first = await desk.lend(profileId, { cause })
    if (first.kind === 'refused') return { lent: first }
    const fetched = await work(first.value)
    if (fetched.kind !== 'refused' || !DEAD_TOKEN_CODES.has(fetched.code)) return fetched
    if (!desk.drop(profileId, first.value, { code: fetched.code, call: cause.call })) return fetched

    const second = await desk.lend(profileId, { cause })
    return second.kind === 'refused' ? { lent: second } : work(second.value)
  }

  return fetchFor
}

function codeOf(error: unknown): string {
  if (!(error instanceof FailureError)) return 'bug'
  const { failure } = error
  return 'code' in failure ? failure.code : failure.kind
}
