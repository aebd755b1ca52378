import counts from './generated/counts.json' with { type: 'json' }
import { readDetails } from './generated/details.ts'
import first from './generated/first.json' with { type: 'json' }
import groupRows from './groups.json' with { type: 'json' }
import { type Matcher, operationMatcher } from './match.ts'
import type { Bilingual, Operation } from './operation.ts'
import {
  type IndexedOperation,
  type PackedOperation,
  unpackDetails,
  unpackOperation,
} from './packed.ts'

/** A heading of the catalogue. */
export interface OperationGroup {
  id: string
  /** Its place among the headings, from 1. */
  order: number
  title: Bilingual
  /** The beginnings of paths that stand under it, without version; the longest that fits decides. */
  paths: string[]
}

/** Every operation that can be asked, as list and search need them. */
export interface Catalog {
  /** Group by group, in the order of the groups. */
  operations: readonly IndexedOperation[]
  /** The operation with this id, as in `oapi GET /department/list`. */
  find: (id: string) => IndexedOperation | undefined
  /** The older operations that it succeeds. */
  succeededBy: (id: string) => readonly IndexedOperation[]
  match: Matcher<IndexedOperation>
  /** An operation with its fields, read from the file of its group. */
  read: (id: string) => Promise<Operation | undefined>
  /** Every operation with its fields, group after group with a moment for others between them. */
  readAll: () => Promise<Operation[]>
}

/** The headings of the catalogue, in their order. */
export const groups: readonly OperationGroup[] = groupRows

/** How many operations there are: in all, in each generation, and documented. */
export const operationCounts: Readonly<
  Record<'operations' | 'oapi' | 'api' | 'documented', number>
> = counts

/** What is open at first start, at hand before the catalogue is: with the sandbox, one Enter sends it. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON widens 'GET' to string; tests/shared/catalog/operations.test.ts parses it with `operationSchema`
export const firstOperation = first as Operation

/** Operations read between two looks at the keyboard: a few milliseconds' work. */
const AT_ONCE = 400

function aMoment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

/** Loads the catalogue. Start-up does without: nothing of it is read before. */
export async function loadCatalog(): Promise<Catalog> {
  const [{ default: rows }, { default: syllables }] = await Promise.all([
    import('./generated/index.json', { with: { type: 'json' } }),
    import('./generated/syllables.json', { with: { type: 'json' } }),
  ])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON widens its texts; tests/shared/catalog/operations.test.ts parses every row with `operationSchema`
  const packed = rows as readonly PackedOperation[]
  const headings = new Map(groups.map((group) => [group.id, group]))
  const operations: IndexedOperation[] = []
  for (let at = 0; at < packed.length; at += AT_ONCE) {
    const batch = packed.slice(at, at + AT_ONCE)
    operations.push(...batch.map((row) => unpackOperation(row, headings.get(row.group), syllables)))
    await aMoment()
  }
  const byId = new Map(operations.map((row) => [row.id, row]))
  return {
    operations,
    find: (id) => byId.get(id),
    match: operationMatcher(operations),
    succeededBy: (id) => operations.filter(({ successor }) => successor === id),
    read: async (id) => {
      const operation = byId.get(id)
      if (!operation) return undefined

      const details = await readDetails(operation.group)
      return unpackDetails(operation, details.get(id) ?? {})
    },
    readAll: async () => {
      const all: Operation[] = []
      for (const group of groups) {
        const details = await readDetails(group.id)
        const listed = operations.filter((one) => one.group === group.id)
        all.push(...listed.map((one) => unpackDetails(one, details.get(one.id) ?? {})))
        await aMoment()
      }
      return all
    },
  }
}
