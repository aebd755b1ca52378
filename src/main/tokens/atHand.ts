import type { Renewal } from '../../shared/renewal.ts'
import { FailureError } from '../../shared/result.ts'
import { type Holding, isAlive, isFresh, type Lent } from './holding.ts'

/**
 * What can be lent as it is held, under a choice of renewal and at a time in milliseconds since 1970;
 * `null` when a fetch is due. Throws `token-needed` where the user fetches by hand and nothing lives.
 */
export function atHand(
  { description, value }: Holding,
  when: Renewal['when'],
  now: number,
): Lent | null {
  const { profileId, refusedCode } = description
  const held = { kind: 'held', fetch: null } as const
  const isRefused = value !== null && refusedCode !== null
  const lives = value !== null && !isRefused && isAlive(description, now)

  if (when === 'never' && value !== null) {
    return lives
      ? { ...held, value }
      : { ...held, value, knownDead: isRefused ? 'refused' : 'expired' }
  }
  if (when === 'manual') {
    if (lives) return { ...held, value }
    throw needed(
      profileId,
      refusedCode === null ? (value === null ? 'none' : 'expired') : 'refused',
    )
  }
  return lives && isFresh(description, now) ? { ...held, value } : null
}

/** The failure that says why no living token can be lent. */
export function needed(profileId: string, because: 'none' | 'expired' | 'refused'): FailureError {
  return new FailureError({ kind: 'token-needed', profileId, because })
}
