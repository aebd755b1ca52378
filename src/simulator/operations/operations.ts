import type { Operation } from '../operation.ts'
import { departmentChangeOperations } from './departmentChanges.ts'
import { departmentPathOperations } from './departmentPaths.ts'
import { departmentOperations } from './departments.ts'
import { peopleOperations } from './people.ts'
import { peopleChangeOperations } from './peopleChanges.ts'
import { peopleListOperations } from './peopleLists.ts'
import { peopleLookupOperations } from './peopleLookups.ts'
import { roleOperations } from './roles.ts'
import { scopeOperations } from './scopes.ts'
import { tokenOperations } from './tokens.ts'

/** Everything the simulator can be asked, family by family. */
export const OPERATIONS: readonly Operation[] = [
  ...tokenOperations,
  ...scopeOperations,
  ...departmentOperations,
  ...departmentPathOperations,
  ...departmentChangeOperations,
  ...peopleOperations,
  ...peopleListOperations,
  ...peopleLookupOperations,
  ...peopleChangeOperations,
  ...roleOperations,
]
