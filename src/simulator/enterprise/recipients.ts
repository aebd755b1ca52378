import type { Enterprise } from './enterprise.ts'
import { descendantsOf, membersOf } from './tree.ts'

/** Whom a message is for. */
export interface Addressees {
  userIds: string[]
  /** Those of departments under a named one get it as well. */
  deptIds: number[]
  toAll: boolean
}

/** The userids of everyone whom a message reaches, each once; unknown ids reach nobody. */
export function recipientsIn(enterprise: Enterprise, addressees: Addressees): string[] {
  if (addressees.toAll) return [...enterprise.people.keys()]
  const named = addressees.userIds.filter((id) => enterprise.people.has(id))
  const under = addressees.deptIds
    .flatMap((id) => [id, ...descendantsOf(enterprise, id).map((one) => one.id)])
    .flatMap((id) => membersOf(enterprise, id).map(({ person }) => person.userId))
  return [...new Set([...named, ...under])]
}
