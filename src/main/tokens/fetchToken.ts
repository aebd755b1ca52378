import type { Exchange } from '../../shared/exchange.ts'
import type { PlannedRequest } from '../../shared/plan.ts'
import type { Profile } from '../../shared/profile.ts'
import { FailureError, type SecretName } from '../../shared/result.ts'
import { missingId, type TokenKind, tokenKindRow } from '../../shared/tokenKinds.ts'
import { verdictOf } from '../../shared/verdict.ts'
import { type LentToken, readLentToken } from './lentToken.ts'
import { tokenRequest } from './tokenRequest.ts'

/** What one fetch came to. */
export type Fetched =
  | { kind: 'lent'; token: LentToken; fetch: Exchange; ageMs: number }
  | { kind: 'refused'; code: string; fetch: Exchange }

/** What a fetch needs from the parts below. */
export interface FetchGround {
  readSecret: (profileId: string, name: SecretName) => Promise<string>
  exchange: (plan: PlannedRequest, signal: AbortSignal) => Promise<Exchange>
  /** The system's clock, and one that nobody sets. */
  now: () => number
  steadyMs: () => number
}

/**
 * Asks the endpoint of a kind once. `accessToken` is for kinds that take one. The token's age counts
 * from before the request: it lives from when the server made it, which was no sooner.
 */
export async function fetchToken(
  ground: FetchGround,
  {
    profile,
    kind,
    accessToken,
    signal,
  }: { profile: Profile; kind: TokenKind; accessToken: string; signal: AbortSignal },
): Promise<Fetched> {
  const { secret } = tokenKindRow(kind)
  // What the profile lacks is said before the keychain is asked.
  const missing = missingId(kind, profile)
  if (missing !== null) {
    throw new FailureError({ kind: 'no-credential', profileId: profile.id, missing })
  }
  const given = secret === null ? accessToken : await ground.readSecret(profile.id, secret)
  const plan = tokenRequest(profile, kind, given)

  const [startedAt, startedMs] = [ground.now(), ground.steadyMs()]
  const fetch = await ground.exchange(plan, signal)
  // The system's clock may have been set meanwhile, the other may have stood still in sleep.
  const ageMs = Math.max(0, ground.now() - startedAt, ground.steadyMs() - startedMs)

  const verdict = verdictOf(fetch)
  if (!verdict.accepted) return { kind: 'refused', code: verdict.code, fetch }
  const token = readLentToken(kind, fetch.response.body.text)
  if (token === null) return { kind: 'refused', code: 'no-token', fetch }
  return { kind: 'lent', token, fetch, ageMs }
}
