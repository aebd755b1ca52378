import type { Operation } from '../../shared/catalog/operation.ts'
import type { Exchange } from '../../shared/exchange.ts'
import {
  type PermissionProof,
  type PermissionProofs,
  proofsIn,
} from '../../shared/probes/permissionProof.ts'

/** What answers have shown of the permissions of each profile's app, since Dingbench started. */
export type PermissionLedger = ReturnType<typeof createPermissionLedger>

/** Makes the ledger, empty. In memory only: a permission can be granted or taken at any time. */
export function createPermissionLedger(publish: (proofs: PermissionProofs) => void) {
  const byProfile = new Map<string, Map<string, PermissionProof>>()

  const of = (profileId: string): PermissionProof[] => [
    ...(byProfile.get(profileId)?.values() ?? []),
  ]

  return {
    /** Takes down what an answer proves; of one permission the last proof counts. */
    note: (profileId: string, operation: Operation, exchange: Exchange): void => {
      const proofs = proofsIn(operation, exchange)
      if (proofs.length === 0) return

      const known = byProfile.get(profileId) ?? new Map<string, PermissionProof>()
      byProfile.set(profileId, known)
      for (const proof of proofs) {
        known.delete(proof.code)
        known.set(proof.code, proof)
      }
      publish({ profileId, proofs: of(profileId) })
    },
    /** The proofs of a profile, newest last. */
    of,
    /** Forgets a profile: it is another app now, or none. */
    forget: (profileId: string): void => {
      if (byProfile.delete(profileId)) publish({ profileId, proofs: [] })
    },
  }
}
