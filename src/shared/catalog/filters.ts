import type { OperationMarks } from '../operationMarks.ts'
import type { ListedOperation } from './operation.ts'

/** What narrows the list of operations; `null` where everything is shown. */
export interface Filters {
  generation: ListedOperation['generation'] | null
  effect: ListedOperation['effect'] | null
  /** The id of a heading. */
  group: string | null
  /** Part of a permission's code, in any case; '' for any. */
  permission: string
  /** Only what has a page in the documentation, or had one. */
  documentedOnly: boolean
  /** Only what the user starred, or sent last. */
  kept: keyof OperationMarks | null
}

/** Nothing left out. */
export const NO_FILTERS: Filters = {
  generation: null,
  effect: null,
  group: null,
  permission: '',
  documentedOnly: false,
  kept: null,
}

/** The operations that every filter lets through, in their order; those sent last, latest first. */
export function filterOperations<O extends ListedOperation>(
  operations: readonly O[],
  filters: Filters,
  marks: OperationMarks,
): readonly O[] {
  const { generation, effect, group, documentedOnly, kept } = filters
  const permission = filters.permission.trim().toLowerCase()
  const order = kept && new Map(marks[kept].map((id, index) => [id, index]))
  if (isOpen(filters)) return operations

  const left = operations.filter(
    (operation) =>
      (generation === null || operation.generation === generation) &&
      (effect === null || operation.effect === effect) &&
      (group === null || operation.group === group) &&
      (!documentedOnly || operation.status !== 'undocumented') &&
      (order === null || order.has(operation.id)) &&
      (permission === '' ||
        operation.permissions.some((code) => code.toLowerCase().includes(permission))),
  )
  if (kept !== 'recent' || order === null) return left
  return left.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

function isOpen(filters: Filters): boolean {
  return (
    filters.generation === null &&
    filters.effect === null &&
    filters.group === null &&
    filters.permission.trim() === '' &&
    !filters.documentedOnly &&
    filters.kept === null
  )
}
