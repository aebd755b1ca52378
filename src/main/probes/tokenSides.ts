import type { Exchange } from '../../shared/exchange.ts'
import type { PlannedRequest } from '../../shared/plan.ts'
import { type Profile, TOKEN_SOURCES, type TokenSource } from '../../shared/profile.ts'
import { type Failure, FailureError, type SecretName } from '../../shared/result.ts'
import { verdictOf } from '../../shared/verdict.ts'
import { type LentToken, readLentToken } from '../tokens/lentToken.ts'
import { tokenRequest } from '../tokens/tokenRequest.ts'

/** What a token endpoint answered, or why it could not be asked. */
export type Asked =
  | { kind: 'answered'; answer: Exchange; lent: LentToken | null }
  | { kind: 'failed'; failure: Failure }

/** The two endpoints to lay side by side: by the app's pair where there is one, for both take it. */
export function sourcesOf({ appKey }: Pick<Profile, 'appKey'>): {
  legacy: TokenSource
  current: TokenSource
} {
  return { legacy: appKey === '' ? 'gettoken-corp' : 'gettoken-app', current: 'oauth2-app' }
}

/**
 * Asks one endpoint for a token. The profile's own token is not touched; that asking lengthens the
 * life of the app's token at DingTalk lies in the matter. Throws when it was cancelled.
 */
export async function askSide(
  profile: Profile,
  tokenSource: TokenSource,
  ground: {
    readSecret: (profileId: string, name: SecretName) => Promise<string>
    exchange: (plan: PlannedRequest, signal: AbortSignal) => Promise<Exchange>
  },
  signal: AbortSignal,
): Promise<Asked> {
  try {
    const secret = await ground.readSecret(profile.id, TOKEN_SOURCES[tokenSource].secret)
    const answer = await ground.exchange(tokenRequest(profile, tokenSource, secret), signal)
    const lent = verdictOf(answer).accepted
      ? readLentToken(tokenSource, answer.response.body.text)
      : null
    return { kind: 'answered', answer, lent }
  } catch (error) {
    // One side that cannot be asked says something beside the other, which can.
    const failure = error instanceof FailureError ? error.failure : null
    if (failure === null || failure.kind === 'cancelled') throw error
    return { kind: 'failed', failure }
  }
}
