import type { Enterprise, Role } from '../enterprise/enterprise.ts'
import { integer, listOf, optional, required } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import { userId } from './kinds.ts'

const MAX_PAGE = 200
const MAX_BATCH = 20
/** The group whose roles DingTalk itself keeps. */
const SYSTEM_GROUP = '默认'

const pageFields = { size: optional(integer, 40069), offset: optional(integer, 40068) }
const batchFields = {
  roleIds: required(listOf(integer, ','), 33011),
  userIds: required(listOf(userId, ','), 33012),
}

/** https://open.dingtalk.com/document/development/obtains-a-list-of-enterprise-roles */
const list = operation({
  method: 'POST',
  path: '/topapi/role/list',
  token: 'app',
  permission: 'qyapi_get_department_list',
  fields: pageFields,
  answer: ({ values: { size = 20, offset = 0 }, world: { enterprise } }) => {
    if (offset < 0) return refused(40068)
    if (size < 1 || size > MAX_PAGE) return refused(40069)
    const groups = [...Map.groupBy(enterprise.roles.values(), (role) => role.groupId)]
    const rows = groups.slice(offset, offset + size).map(([groupId, roles]) => ({
      groupId,
      name: roles[0]?.groupName ?? '',
      roles: roles.map(({ id, name }) => ({ id, name })),
    }))
    return accepted({ result: { hasMore: offset + size < groups.length, list: rows } })
  },
})

/** https://open.dingtalk.com/document/development/queries-role-details */
const get = operation({
  method: 'POST',
  path: '/topapi/role/getrole',
  token: 'app',
  permission: 'qyapi_get_department_member',
  fields: { roleId: required(integer, 33011) },
  answer: ({ values, world: { enterprise } }) => {
    const role = enterprise.roles.get(values.roleId)
    if (role === undefined) return refused(33011)
    return accepted({ role: { groupId: role.groupId, name: role.name } })
  },
})

/** https://open.dingtalk.com/document/development/obtains-the-role-group-information */
const getGroup = operation({
  method: 'POST',
  path: '/topapi/role/getrolegroup',
  token: 'app',
  permission: 'qyapi_get_department_list',
  fields: { group_id: required(integer, 34020) },
  answer: ({ values, world: { enterprise } }) => {
    const roles = [...enterprise.roles.values()].filter((one) => one.groupId === values.group_id)
    const [first] = roles
    if (first === undefined) return refused(34020)
    return accepted({
      role_group: {
        group_name: first.groupName,
        roles: roles.map(({ id, name }) => ({ role_id: id, role_name: name })),
      },
    })
  },
})

/** https://open.dingtalk.com/document/development/obtain-the-list-of-employees-of-a-role */
const listPeople = operation({
  method: 'POST',
  path: '/topapi/role/simplelist',
  token: 'app',
  permission: 'qyapi_get_department_member',
  fields: { role_id: required(integer, 33011), ...pageFields },
  answer: ({ values: { role_id: id, size = 20, offset = 0 }, world: { enterprise } }) => {
    if (offset < 0) return refused(40068)
    if (size < 1 || size > MAX_PAGE) return refused(40069)
    const role = enterprise.roles.get(id)
    if (role === undefined) return refused(33011)
    const rows = role.people
      .slice(offset, offset + size)
      .map((one) => ({ name: enterprise.people.get(one)?.name ?? '', userid: one }))
    const hasMore = offset + size < role.people.length
    return accepted({
      result: { hasMore, list: rows, ...(hasMore ? { nextCursor: offset + size } : {}) },
    })
  },
})

/** https://open.dingtalk.com/document/development/add-role-information-to-employees-in-batches */
const give = operation({
  method: 'POST',
  path: '/topapi/role/addrolesforemps',
  token: 'app',
  permission: 'qyapi_manage_addresslist',
  fields: batchFields,
  answer: ({ values: { roleIds, userIds }, world: { enterprise } }) => {
    const roles = batchOf(enterprise, roleIds, userIds)
    if (typeof roles === 'number') return refused(roles)
    for (const role of roles) role.people = [...new Set([...role.people, ...userIds])]
    return accepted()
  },
})

/** https://open.dingtalk.com/document/development/delete-the-color-information-of-employee-corners-in-batches */
const take = operation({
  method: 'POST',
  path: '/topapi/role/removerolesforemps',
  token: 'app',
  permission: 'qyapi_manage_addresslist',
  fields: batchFields,
  answer: ({ values: { roleIds, userIds }, world: { enterprise } }) => {
    const roles = batchOf(enterprise, roleIds, userIds)
    if (typeof roles === 'number') return refused(roles)
    for (const role of roles) role.people = role.people.filter((one) => !userIds.includes(one))
    return accepted()
  },
})

/** https://open.dingtalk.com/document/development/delete-role-information */
const remove = operation({
  method: 'POST',
  path: '/topapi/role/deleterole',
  token: 'app',
  permission: 'qyapi_manage_addresslist',
  fields: { role_id: required(integer, 33011) },
  answer: ({ values: { role_id: id }, world: { enterprise } }) => {
    const role = enterprise.roles.get(id)
    if (role === undefined) return refused(33011)
    if (role.groupName === SYSTEM_GROUP) return refused(23004)
    enterprise.roles.delete(id)
    return accepted()
  },
})

/** Roles: who has them, and giving and taking them. */
export const roleOperations = [list, get, getGroup, listPeople, give, take, remove]

function batchOf(
  { roles, people }: Enterprise,
  roleIds: number[],
  userIds: string[],
): Role[] | 33011 | 33012 {
  const found = roleIds.map((id) => roles.get(id)).filter((role) => role !== undefined)
  if (found.length !== roleIds.length || found.length > MAX_BATCH || found.length === 0)
    return 33011
  const known = userIds.every((id) => people.has(id))
  return known && userIds.length > 0 && userIds.length <= MAX_BATCH ? found : 33012
}
