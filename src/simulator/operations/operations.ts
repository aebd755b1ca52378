import type { Operation } from '../operation.ts'
import { departmentOperations } from './departments.ts'
import { peopleOperations } from './people.ts'
import { scopeOperations } from './scopes.ts'
import { tokenOperations } from './tokens.ts'

/** Everything the simulator can be asked, family by family. */
export const OPERATIONS: readonly Operation[] = [
  ...tokenOperations,
  ...scopeOperations,
  ...departmentOperations,
  ...peopleOperations,
]
