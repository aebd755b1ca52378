import type { Membership, Person } from '../enterprise/enterprise.ts'
import { membersOf } from '../enterprise/tree.ts'
import { boolean, choice, integer, optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import { PEOPLE_ORDERS } from './kinds.ts'
import { legacyListRow, listRow } from './personViews.ts'

const MAX_PAGE = 100

type Member = { person: Person; membership: Membership }

const legacyPageFields = {
  department_id: required(integer, 40009),
  offset: optional(integer, 40068),
  size: optional(integer, 40069),
  order: optional(choice(...PEOPLE_ORDERS), 40070),
  lang: optional(text),
}

const currentPageFields = {
  dept_id: required(integer),
  cursor: required(integer),
  size: required(integer),
  order_field: optional(choice(...PEOPLE_ORDERS)),
  contain_access_limit: optional(boolean),
  language: optional(text),
}

/** https://open.dingtalk.com/document/development/obtain-the-basic-information-of-department-users */
const simpleList = legacyList('/user/simplelist', ({ person }) => ({
  userid: person.userId,
  name: person.name,
}))

/** Of the 2016 guide; `/user/listbypage` came after it. */
const list = legacyList('/user/list', legacyListRow)

/** https://open.dingtalk.com/document/development/obtain-department-members-details */
const listByPage = legacyList('/user/listbypage', legacyListRow)

/** https://open.dingtalk.com/document/development/queries-the-complete-information-of-a-department-user */
const listCurrent = operation({
  method: 'POST',
  path: '/topapi/v2/user/list',
  token: 'app',
  permission: 'qyapi_get_department_member',
  fields: currentPageFields,
  answer: ({ values, world: { enterprise } }) => {
    const { dept_id: deptId, cursor, size } = values
    if (cursor < 0 || size < 1 || size > MAX_PAGE) return refused(400002)
    if (!enterprise.departments.has(deptId)) return refused(60003)
    const members = inOrder(membersOf(enterprise, deptId), values.order_field)
    return accepted({ result: page(members, cursor, size, listRow) })
  },
})

/** https://open.dingtalk.com/document/development/queries-the-simple-information-of-a-department-user */
const listSimple = operation({
  method: 'POST',
  path: '/topapi/user/listsimple',
  token: 'app',
  permission: 'qyapi_get_department_member',
  fields: currentPageFields,
  answer: ({ values, world: { enterprise } }) => {
    const { dept_id: deptId, cursor, size } = values
    if (cursor < 0) return refused(40068)
    if (size < 1 || size > MAX_PAGE) return refused(40069)
    if (!enterprise.departments.has(deptId)) return refused(60003)
    const members = inOrder(membersOf(enterprise, deptId), values.order_field)
    return accepted({
      result: page(members, cursor, size, ({ person }) => ({
        name: person.name,
        userid: person.userId,
      })),
    })
  },
})

/** https://open.dingtalk.com/document/development/query-the-list-of-department-userids */
const listIds = operation({
  method: 'POST',
  path: '/topapi/user/listid',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: { dept_id: required(integer) },
  answer: ({ values: { dept_id: deptId }, world: { enterprise } }) => {
    if (!enterprise.departments.has(deptId)) return refused(60003)
    const ids = membersOf(enterprise, deptId).map(({ person }) => person.userId)
    return accepted({ result: { userid_list: ids } })
  },
})

const listLegacyIds = operation({
  method: 'GET',
  path: '/user/getDeptMember',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: { deptId: required(integer, 40009) },
  answer: ({ values: { deptId }, world: { enterprise } }) => {
    if (!enterprise.departments.has(deptId)) return refused(60003)
    return accepted({ userIds: membersOf(enterprise, deptId).map(({ person }) => person.userId) })
  },
})

/** The people of a department, in both forms. */
export const peopleListOperations = [
  simpleList,
  list,
  listByPage,
  listCurrent,
  listSimple,
  listIds,
  listLegacyIds,
]

/** Without a size the legacy lists give everyone who is left. */
function legacyList(path: string, row: (member: Member) => object) {
  return operation({
    method: 'GET',
    path,
    token: 'app',
    permission: 'qyapi_get_department_member',
    fields: legacyPageFields,
    answer: ({ values, world: { enterprise } }) => {
      const { department_id: deptId, offset = 0, size } = values
      if (offset < 0) return refused(40068)
      if (size !== undefined && (size < 1 || size > MAX_PAGE)) return refused(40069)
      if (!enterprise.departments.has(deptId)) return refused(60003)
      const members = inOrder(membersOf(enterprise, deptId), values.order)
      const end = size === undefined ? members.length : offset + size
      return accepted({
        errmsg: 'ok',
        userlist: members.slice(offset, end).map(row),
        hasMore: end < members.length,
      })
    },
  })
}

function page(members: Member[], cursor: number, size: number, row: (member: Member) => object) {
  const next = cursor + size
  const hasMore = next < members.length
  return {
    has_more: hasMore,
    list: members.slice(cursor, next).map(row),
    ...(hasMore ? { next_cursor: next } : {}),
  }
}

/** `custom`, the default, is by place in the department: the greatest first. */
function inOrder(members: Member[], order: (typeof PEOPLE_ORDERS)[number] = 'custom'): Member[] {
  if (order === 'entry_desc' || order === 'modify_desc') return members.toReversed()
  if (order !== 'custom') return members
  return members.toSorted((one, other) =>
    one.membership.order === other.membership.order
      ? 0
      : one.membership.order > other.membership.order
        ? -1
        : 1,
  )
}
