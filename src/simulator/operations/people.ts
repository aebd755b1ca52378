import { membersOf } from '../enterprise/tree.ts'
import { choice, type Kind, integer, optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import { detail, legacyDetail } from './personViews.ts'

const MAX_PAGE = 100

/** A userid is 1 to 64 characters. */
const userId: Kind<string> = (raw) => {
  const id = text(raw)
  return id !== undefined && id.trim() !== '' && id.length <= 64 ? id : undefined
}

/** https://open.dingtalk.com/document/development/queries-user-details */
const get = operation({
  method: 'GET',
  path: '/user/get',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: { userid: required(userId, 33012), lang: optional(text) },
  answer: ({ values: { userid }, world: { enterprise } }) => {
    const person = enterprise.people.get(userid)
    return person === undefined ? refused(60121) : accepted(legacyDetail(person, enterprise))
  },
})

/** https://open.dingtalk.com/document/development/obtain-the-basic-information-of-department-users */
const simpleList = operation({
  method: 'GET',
  path: '/user/simplelist',
  token: 'app',
  permission: 'qyapi_get_department_member',
  fields: {
    department_id: required(integer, 40009),
    offset: optional(integer, 40068),
    size: optional(integer, 40069),
    order: optional(
      choice('entry_asc', 'entry_desc', 'modify_asc', 'modify_desc', 'custom'),
      40070,
    ),
    lang: optional(text),
  },
  answer: ({ values, world: { enterprise } }) => {
    const { department_id: deptId, offset = 0, size, order } = values
    if (offset < 0) return refused(40068)
    if (size !== undefined && (size < 1 || size > MAX_PAGE)) return refused(40069)
    if (!enterprise.departments.has(deptId)) return refused(60003)
    const members = membersOf(enterprise, deptId)
    if (order === 'entry_desc' || order === 'modify_desc') members.reverse()
    const end = size === undefined ? members.length : offset + size
    return accepted({
      errmsg: 'ok',
      userlist: members
        .slice(offset, end)
        .map(({ person }) => ({ userid: person.userId, name: person.name })),
      hasMore: end < members.length,
    })
  },
})

/** https://open.dingtalk.com/document/development/query-user-details */
const getCurrent = operation({
  method: 'POST',
  path: '/topapi/v2/user/get',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: { userid: required(userId, 33012), language: optional(text) },
  answer: ({ values: { userid }, world: { enterprise } }) => {
    const person = enterprise.people.get(userid)
    return person === undefined ? refused(60121) : accepted({ result: detail(person, enterprise) })
  },
})

/**
 * Wants a person's own token; an app's is told which permission it would take.
 * https://open.dingtalk.com/document/development/dingtalk-retrieve-user-information
 */
const getOwn = operation({
  method: 'GET',
  path: '/v1.0/contact/users/{unionId}',
  token: 'person',
  permission: 'Contact.User.Read',
  fields: { unionId: required(text) },
  answer: () => refused('unknownError'),
})

/** Reading of people, in both forms. */
export const peopleOperations = [get, simpleList, getCurrent, getOwn]
