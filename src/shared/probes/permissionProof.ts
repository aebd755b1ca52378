import type { Operation } from '../catalog/operation.ts'
import type { Exchange } from '../exchange.ts'
import { verdictOf } from '../verdict.ts'

/** That an app has a permission, or lacks it, as an answer of DingTalk showed. */
export interface PermissionProof {
  /** As in `qyapi_get_member`. */
  code: string
  state: 'granted' | 'missing'
  /** When the answer came, in ms since 1970. */
  at: number
  /** The call that showed it, as in `oapi POST /topapi/user/count`. */
  operationId: string
}

/** What one of a profile's calls has shown so far, newest last. */
export interface PermissionProofs {
  profileId: string
  proofs: PermissionProof[]
}

/**
 * What an answer proves of an app's permissions; nothing for a call with another token. An accepted
 * call proves the one permission it needs: where there are several, nobody knows which it was.
 */
export function proofsIn(
  { id, token, permissions }: Pick<Operation, 'id' | 'token' | 'permissions'>,
  exchange: Exchange,
): PermissionProof[] {
  if (token !== 'app') return []

  const at = exchange.startedAt + exchange.timing.totalMs
  const verdict = verdictOf(exchange)
  const state = verdict.accepted ? 'granted' : 'missing'
  const codes = verdict.accepted ? onlyOf(permissions) : verdict.missingPermissions
  return codes.map((code) => ({ code, state, at, operationId: id }))
}

function onlyOf(permissions: readonly string[]): readonly string[] {
  return permissions.length === 1 ? permissions : []
}
