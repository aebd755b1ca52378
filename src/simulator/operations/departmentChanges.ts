import {
  addDepartment,
  changeDepartment,
  removeDepartment,
} from '../enterprise/changeDepartments.ts'
import { boolean, integer, listOf, optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import type { LegacyCode } from '../refusals.ts'

const permission = 'qyapi_manage_addresslist'

const legacyFields = {
  order: optional(integer, 40011),
  createDeptGroup: optional(boolean),
  autoAddUser: optional(boolean),
  deptHiding: optional(boolean),
  deptManagerUseridList: optional(listOf(text, '|'), 40031),
  sourceIdentifier: optional(text),
}

const currentFields = {
  order: optional(integer),
  create_dept_group: optional(boolean),
  auto_add_user: optional(boolean),
  hide_dept: optional(boolean),
  dept_manager_userid_list: optional(listOf(text, ','), 40031),
  source_identifier: optional(text),
}

const create = operation({
  method: 'POST',
  path: '/department/create',
  token: 'app',
  permission,
  fields: { name: required(text), parentid: required(integer, 60004), ...legacyFields },
  answer: ({ values, world: { enterprise } }) => {
    const added = addDepartment(enterprise, {
      name: values.name,
      parentId: values.parentid,
      order: values.order,
      createDeptGroup: values.createDeptGroup,
      autoAddUser: values.autoAddUser,
      hidden: values.deptHiding,
      managers: values.deptManagerUseridList,
      sourceIdentifier: values.sourceIdentifier,
    })
    return typeof added === 'number'
      ? refused(added)
      : accepted({ errmsg: 'created', id: added.id })
  },
})

const update = operation({
  method: 'POST',
  path: '/department/update',
  token: 'app',
  permission,
  fields: {
    id: required(integer, 40009),
    name: optional(text),
    parentid: optional(integer, 60004),
    ...legacyFields,
  },
  answer: ({ values, world: { enterprise } }) => {
    const problem = changeDepartment(enterprise, values.id, {
      name: values.name,
      parentId: values.parentid,
      order: values.order,
      createDeptGroup: values.createDeptGroup,
      autoAddUser: values.autoAddUser,
      hidden: values.deptHiding,
      managers: values.deptManagerUseridList,
      sourceIdentifier: values.sourceIdentifier,
    })
    return problem === null ? accepted({ errmsg: 'updated', id: values.id }) : refused(problem)
  },
})

/** A GET that destroys: so it is. */
const remove = operation({
  method: 'GET',
  path: '/department/delete',
  token: 'app',
  permission,
  fields: { id: required(integer, 40009) },
  answer: ({ values, world }) => done(removeDepartment(world.enterprise, values.id), 'deleted'),
})

/** https://open.dingtalk.com/document/development/address-book-creation-department-established-department */
const createCurrent = operation({
  method: 'POST',
  path: '/topapi/v2/department/create',
  token: 'app',
  permission,
  fields: { name: required(text), parent_id: required(integer), ...currentFields },
  answer: ({ values, world: { enterprise } }) => {
    const added = addDepartment(enterprise, {
      name: values.name,
      parentId: values.parent_id,
      order: values.order,
      createDeptGroup: values.create_dept_group,
      autoAddUser: values.auto_add_user,
      hidden: values.hide_dept,
      managers: values.dept_manager_userid_list,
      sourceIdentifier: values.source_identifier,
    })
    if (typeof added === 'number') return refused(added)
    return accepted({ result: { dept_id: added.id } })
  },
})

/** https://open.dingtalk.com/document/development/address-book-update-department */
const updateCurrent = operation({
  method: 'POST',
  path: '/topapi/v2/department/update',
  token: 'app',
  permission,
  fields: {
    dept_id: required(integer),
    name: optional(text),
    parent_id: optional(integer),
    ...currentFields,
  },
  answer: ({ values, world: { enterprise } }) =>
    done(
      changeDepartment(enterprise, values.dept_id, {
        name: values.name,
        parentId: values.parent_id,
        order: values.order,
        createDeptGroup: values.create_dept_group,
        autoAddUser: values.auto_add_user,
        hidden: values.hide_dept,
        managers: values.dept_manager_userid_list,
        sourceIdentifier: values.source_identifier,
      }),
    ),
})

/** https://open.dingtalk.com/document/development/address-book-deletion-department */
const removeCurrent = operation({
  method: 'POST',
  path: '/topapi/v2/department/delete',
  token: 'app',
  permission,
  fields: { dept_id: required(integer) },
  answer: ({ values, world }) => done(removeDepartment(world.enterprise, values.dept_id)),
})

/** Making, changing and removing of departments, in both forms. */
export const departmentChangeOperations = [
  create,
  update,
  remove,
  createCurrent,
  updateCurrent,
  removeCurrent,
]

function done(problem: LegacyCode | null, errmsg?: string) {
  if (problem !== null) return refused(problem)
  return accepted(errmsg === undefined ? {} : { errmsg })
}
