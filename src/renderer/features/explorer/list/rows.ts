import type { Bilingual, ListedOperation } from '../../../../shared/catalog/operation.ts'

/** A row of the list: a group's heading, or an operation with its place among all of them. */
export type Row =
  | { kind: 'group'; group: Group; count: number; isFolded: boolean }
  | { kind: 'operation'; group: Group; operation: ListedOperation; position: number }

/** The part of a group that the list needs. */
interface Group {
  id: string
  title: Bilingual
}

const NONE: ReadonlySet<string> = new Set()

/**
 * The rows of a list of operations: each group's heading, then its operations in their order, unless
 * they are folded away. Groups come in their own order, or with `byRelevance` in that of their first
 * operation.
 */
export function rowsOf(
  operations: readonly ListedOperation[],
  groups: readonly Group[],
  byRelevance: boolean,
  folded: ReadonlySet<string> = NONE,
): Row[] {
  const byGroup = Map.groupBy(operations, ({ group }) => group)
  const inOrder = byRelevance
    ? [...byGroup.keys()].flatMap((id) => groups.filter((group) => group.id === id))
    : groups.filter(({ id }) => byGroup.has(id))

  const rows: Row[] = []
  let position = 0
  for (const group of inOrder) {
    const members = byGroup.get(group.id) ?? []
    const isFolded = folded.has(group.id)
    rows.push({ kind: 'group', group, count: members.length, isFolded })
    if (isFolded) continue

    for (const operation of members) {
      position += 1
      rows.push({ kind: 'operation', group, operation, position })
    }
  }
  return rows
}

/** The index of the row to which a key leads from the active one; `null` for a key that does not move. */
export function rowForKey(rows: readonly Row[], active: number, key: string): number | null {
  const places = rows.flatMap((row, index) => (row.kind === 'operation' ? [index] : []))
  const last = places.length - 1
  if (last < 0) return null

  const now = places.indexOf(active)
  const targets: Record<string, number> = {
    ArrowDown: now + 1,
    ArrowUp: now < 0 ? last : now - 1,
    PageDown: now + PAGE,
    PageUp: now - PAGE,
    Home: 0,
    End: last,
  }
  const target = targets[key]
  return target === undefined ? null : (places[Math.min(last, Math.max(0, target))] ?? null)
}

/** Rows that Page Down moves by. */
const PAGE = 12
