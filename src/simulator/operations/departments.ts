import { type Department, ROOT_DEPT_ID } from '../enterprise/enterprise.ts'
import { childrenOf, descendantsOf } from '../enterprise/tree.ts'
import { boolean, integer, optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'

/**
 * Without id: the whole enterprise, its root included. With id: what is under that department, and
 * what is under those too when `fetch_child` says so.
 * https://open.dingtalk.com/document/development/obtain-the-department-list
 */
const list = operation({
  method: 'GET',
  path: '/department/list',
  token: 'app',
  permission: 'qyapi_get_department_list',
  fields: {
    id: optional(integer, 40009),
    fetch_child: optional(boolean),
    lang: optional(text),
  },
  answer: ({ values: { id, fetch_child: deep }, world: { enterprise } }) => {
    const department = enterprise.departments.get(id ?? ROOT_DEPT_ID)
    if (department === undefined) return refused(60003)
    const everything = id === undefined && deep !== false
    const below = (everything || deep === true ? descendantsOf : childrenOf)(
      enterprise,
      department.id,
    )
    const found = everything ? [department, ...below] : below
    return accepted({ department: found.map(legacyRow) })
  },
})

/** https://open.dingtalk.com/document/development/queries-department-details */
const get = operation({
  method: 'GET',
  path: '/department/get',
  token: 'app',
  permission: 'qyapi_get_department_list',
  fields: { id: required(integer, 40009), lang: optional(text) },
  answer: ({ values: { id }, world: { enterprise } }) => {
    const department = enterprise.departments.get(id)
    return department === undefined ? refused(60003) : accepted(legacyDetail(department))
  },
})

/** https://open.dingtalk.com/document/development/user-management-acquires-the-list-departments */
const listSub = operation({
  method: 'POST',
  path: '/topapi/v2/department/listsub',
  token: 'app',
  permission: 'qyapi_get_department_list',
  fields: { dept_id: optional(integer), language: optional(text) },
  answer: ({ values: { dept_id: id = ROOT_DEPT_ID }, world: { enterprise } }) => {
    if (!enterprise.departments.has(id)) return refused(60003)
    return accepted({ result: childrenOf(enterprise, id).map(row) })
  },
})

/** https://open.dingtalk.com/document/development/query-department-details0-v2 */
const getCurrent = operation({
  method: 'POST',
  path: '/topapi/v2/department/get',
  token: 'app',
  permission: 'qyapi_get_department_list',
  fields: { dept_id: required(integer), language: optional(text) },
  answer: ({ values: { dept_id: id }, world: { enterprise } }) => {
    const department = enterprise.departments.get(id)
    return department === undefined ? refused(60003) : accepted({ result: detail(department) })
  },
})

/** Reading of departments, in both forms. */
export const departmentOperations = [list, get, listSub, getCurrent]

function legacyRow({ id, name, parentId, createDeptGroup, autoAddUser }: Department) {
  const own = { createDeptGroup, name, id, autoAddUser }
  return parentId === null ? own : { ...own, parentid: parentId }
}

function legacyDetail(one: Department) {
  const parent = one.parentId === null ? {} : { parentid: one.parentId }
  return {
    userPermits: '',
    userPerimits: '',
    outerDept: false,
    errmsg: 'ok',
    deptManagerUseridList: one.managers.join('|'),
    ...parent,
    groupContainSubDept: false,
    outerPermitUsers: '',
    outerPermitDepts: '',
    deptPerimits: '',
    createDeptGroup: one.createDeptGroup,
    name: one.name,
    id: one.id,
    autoAddUser: one.autoAddUser,
    deptHiding: one.hidden,
    deptPermits: '',
    order: one.order,
    ...(one.sourceIdentifier === '' ? {} : { sourceIdentifier: one.sourceIdentifier }),
  }
}

function row({ id, name, parentId, createDeptGroup, autoAddUser }: Department) {
  return {
    auto_add_user: autoAddUser,
    create_dept_group: createDeptGroup,
    dept_id: id,
    name,
    parent_id: parentId,
  }
}

function detail(one: Department) {
  return {
    auto_add_user: one.autoAddUser,
    brief: '',
    create_dept_group: one.createDeptGroup,
    dept_group_chat_id: one.groupChatId,
    dept_id: one.id,
    dept_manager_userid_list: one.managers,
    dept_permits: [],
    group_contain_sub_dept: false,
    hide_dept: one.hidden,
    name: one.name,
    order: one.order,
    outer_dept: false,
    outer_permit_depts: [],
    outer_permit_users: [],
    ...(one.parentId === null ? {} : { parent_id: one.parentId }),
    ...(one.sourceIdentifier === '' ? {} : { source_identifier: one.sourceIdentifier }),
    user_permits: [],
  }
}
