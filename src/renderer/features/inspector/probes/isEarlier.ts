import type { ProbeRun } from '../../../../shared/probes/probe.ts'
import type { TokenDescription } from '../../../../shared/token.ts'

/** Whether a probe was sent with a token that another has replaced since. */
export function isEarlier(
  { outcome }: Pick<ProbeRun, 'outcome'>,
  token: Pick<TokenDescription, 'fetchedAt'> | undefined,
): boolean {
  const fetchedAt = token?.fetchedAt ?? null
  return fetchedAt !== null && outcome !== null && outcome.exchange.startedAt < fetchedAt
}
