import groupRows from './groups.json' with { type: 'json' }
import type { Bilingual, Operation } from './operation.ts'
import operationRows from './operations.json' with { type: 'json' }

/** A heading of the catalogue. */
export interface OperationGroup {
  id: string
  /** Its place among the headings, from 1. */
  order: number
  title: Bilingual
}

/** Every operation that can be asked, in catalogue order. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON widens 'GET' to string; tests/shared/catalog/operations.test.ts parses every row with `operationSchema`
export const operations = operationRows as readonly Operation[]

/** The headings of the catalogue, in their order. */
export const groups: readonly OperationGroup[] = groupRows

const byId: ReadonlyMap<string, Operation> = new Map(operations.map((row) => [row.id, row]))

/** The operation with this id, as in `oapi GET /department/list`; `undefined` when there is none. */
export function findOperation(id: string): Operation | undefined {
  return byId.get(id)
}
