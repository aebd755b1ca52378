import type { LegacyCode } from '../refusals.ts'
import { definedOnly } from './defined.ts'
import { type Department, type Enterprise, ROOT_DEPT_ID } from './enterprise.ts'
import { childrenOf, membersOf, pathToRoot } from './tree.ts'

const MAX_NAME = 64

/** What a department is to be like; what is `undefined` stays as it is. */
export interface DepartmentDraft {
  name?: string | undefined
  parentId?: number | undefined
  order?: number | undefined
  createDeptGroup?: boolean | undefined
  autoAddUser?: boolean | undefined
  hidden?: boolean | undefined
  managers?: string[] | undefined
  sourceIdentifier?: string | undefined
}

/** Adds a department, or says with which errcode it cannot be. */
export function addDepartment(
  enterprise: Enterprise,
  draft: DepartmentDraft,
): Department | LegacyCode {
  const id = enterprise.nextDeptId
  const department: Department = {
    id,
    name: '',
    parentId: null,
    order: id,
    createDeptGroup: false,
    autoAddUser: false,
    hidden: false,
    managers: [],
    groupChatId: '',
    sourceIdentifier: '',
  }
  const problem = problemWith(enterprise, department, draft)
  if (problem !== null) return problem
  apply(department, draft)
  enterprise.nextDeptId += 1
  enterprise.departments.set(id, department)
  enterprise.announce('org_dept_create', { DeptId: [id] })
  return department
}

/** Changes a department; gives the errcode when it cannot be, `null` when it is done. */
export function changeDepartment(
  enterprise: Enterprise,
  id: number,
  draft: DepartmentDraft,
): LegacyCode | null {
  const department = enterprise.departments.get(id)
  if (department === undefined) return 60003
  if (id === ROOT_DEPT_ID && draft.parentId !== undefined) return 60018
  const problem = problemWith(enterprise, department, draft)
  if (problem !== null) return problem
  apply(department, draft)
  for (const { person, membership } of membersOf(enterprise, id)) {
    membership.leader = department.managers.includes(person.userId)
  }
  enterprise.announce('org_dept_modify', { DeptId: [id] })
  return null
}

/** Removes an empty department; gives the errcode when it cannot be, `null` when it is done. */
export function removeDepartment(enterprise: Enterprise, id: number): LegacyCode | null {
  if (!enterprise.departments.has(id)) return 60003
  if (id === ROOT_DEPT_ID) return 60007
  if (childrenOf(enterprise, id).length > 0) return 60006
  if (membersOf(enterprise, id).length > 0) return 60005
  enterprise.departments.delete(id)
  enterprise.announce('org_dept_remove', { DeptId: [id] })
  return null
}

function problemWith(
  enterprise: Enterprise,
  { id, name: oldName, parentId: oldParentId }: Department,
  draft: DepartmentDraft,
): LegacyCode | null {
  const { name = oldName, parentId = oldParentId, order, managers = [] } = draft
  if (name.trim() === '' || name.length > MAX_NAME) return 60001
  if (/[-,，]/.test(name) && name !== oldName) return 60009
  if (order !== undefined && order < 0) return 40011
  if (parentId !== null) {
    if (!enterprise.departments.has(parentId)) return 60004
    if (pathToRoot(enterprise, parentId).includes(id)) return 60010
    const namesakes = childrenOf(enterprise, parentId).filter((one) => one.name === name)
    if (namesakes.some((one) => one.id !== id)) return 60008
  }
  return managers.every((userId) => enterprise.people.has(userId)) ? null : 40031
}

function apply(department: Department, draft: DepartmentDraft): void {
  Object.assign(department, definedOnly(draft))
}
