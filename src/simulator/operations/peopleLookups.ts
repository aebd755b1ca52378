import { type Enterprise, type Person, ROOT_DEPT_ID } from '../enterprise/enterprise.ts'
import { boolean, choice, integer, optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import { userId } from './kinds.ts'

const MOST_FOUND = 100
const MOBILE = /^(1\d{10}|\+?\d{1,4}-\d{5,15})$/

/** https://open.dingtalk.com/document/development/query-users-by-phone-number */
const getByMobile = operation({
  method: 'POST',
  path: '/topapi/v2/user/getbymobile',
  token: 'app',
  permission: 'qyapi_get_member_by_mobile',
  fields: { mobile: required(text) },
  answer: ({ values: { mobile }, world: { enterprise } }) => {
    if (!MOBILE.test(mobile)) return refused(40104)
    const person = find(enterprise, (one) => one.mobile === mobile)
    return person === undefined ? refused(60121) : accepted({ result: { userid: person.userId } })
  },
})

const getLegacyByMobile = operation({
  method: 'GET',
  path: '/user/get_by_mobile',
  token: 'app',
  permission: 'qyapi_get_member_by_mobile',
  fields: { mobile: required(text) },
  answer: ({ values: { mobile }, world: { enterprise } }) => {
    if (!MOBILE.test(mobile)) return refused(40104)
    const person = find(enterprise, (one) => one.mobile === mobile)
    return person === undefined ? refused(60121) : accepted({ userid: person.userId })
  },
})

/** https://open.dingtalk.com/document/development/query-a-user-by-the-union-id */
const getByUnionId = operation({
  method: 'POST',
  path: '/topapi/user/getbyunionid',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: { unionid: required(text) },
  answer: ({ values: { unionid }, world: { enterprise } }) => {
    const person = find(enterprise, (one) => one.unionId === unionid)
    if (person === undefined) return refused(60121)
    return accepted({ result: { contact_type: 0, userid: person.userId } })
  },
})

const getLegacyByUnionId = operation({
  method: 'GET',
  path: '/user/getUseridByUnionid',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: { unionid: required(text) },
  answer: ({ values: { unionid }, world: { enterprise } }) => {
    const person = find(enterprise, (one) => one.unionId === unionid)
    if (person === undefined) return refused(60121)
    return accepted({ contactType: 0, userid: person.userId })
  },
})

/**
 * By name; DingTalk knows its pinyin and an English name besides, the invented people have neither.
 * https://open.dingtalk.com/document/development/address-book-search-user-id
 */
const search = operation({
  method: 'POST',
  path: '/v1.0/contact/users/search',
  token: 'app',
  permission: 'qyapi_addresslist_search',
  fields: {
    queryWord: required(text),
    offset: required(integer),
    size: required(integer),
    fullMatchField: optional(integer),
  },
  answer: ({ values: { queryWord, offset, size, fullMatchField }, world: { enterprise } }) => {
    const isMeant = ({ name }: Person) =>
      fullMatchField === 1 ? name === queryWord : name.includes(queryWord)
    const all = [...enterprise.people.values()].filter(isMeant)
    // The offset counts pages, and the page names no code for a wrong one.
    const each = Math.min(MOST_FOUND, Math.max(1, size))
    const from = Math.max(0, offset) * each
    const list = all.slice(from, from + each).map(({ userId: id }) => id)
    return accepted({ hasMore: from + each < all.length, list, totalCount: all.length })
  },
})

/** https://open.dingtalk.com/document/development/user-management-acquires-number-employees */
const count = operation({
  method: 'POST',
  path: '/topapi/user/count',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: { only_active: required(boolean, 400002) },
  answer: ({ values, world: { enterprise } }) =>
    accepted({ result: { count: countOf(enterprise, values.only_active) } }),
})

const countLegacy = operation({
  method: 'GET',
  path: '/user/get_org_user_count',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: { onlyActive: required(choice('0', '1')) },
  answer: ({ values, world: { enterprise } }) =>
    accepted({ count: countOf(enterprise, values.onlyActive === '1') }),
})

/** https://open.dingtalk.com/document/development/query-the-administrator-list */
const listAdmins = operation({
  method: 'POST',
  path: '/topapi/user/listadmin',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: {},
  answer: ({ world: { enterprise } }) => accepted({ result: adminsOf(enterprise) }),
})

const listLegacyAdmins = operation({
  method: 'GET',
  path: '/user/get_admin',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: {},
  answer: ({ world: { enterprise } }) => accepted({ adminList: adminsOf(enterprise) }),
})

/** https://open.dingtalk.com/document/development/query-permissions-of-the-administrator-address-book */
const getAdminScope = operation({
  method: 'POST',
  path: '/topapi/user/get_admin_scope',
  token: 'app',
  permission: 'qyapi_get_member',
  fields: { userid: required(userId, 33012) },
  answer: ({ values: { userid }, world: { enterprise } }) => {
    const person = enterprise.people.get(userid)
    if (person === undefined) return refused(60121)
    return accepted({ dept_ids: person.admin === null ? [] : [ROOT_DEPT_ID] })
  },
})

/** Finding and counting people, and who administers, in both forms. */
export const peopleLookupOperations = [
  search,
  getByMobile,
  getLegacyByMobile,
  getByUnionId,
  getLegacyByUnionId,
  count,
  countLegacy,
  listAdmins,
  listLegacyAdmins,
  getAdminScope,
]

function find({ people }: Enterprise, fits: (person: Person) => boolean): Person | undefined {
  return [...people.values()].find(fits)
}

function countOf({ people }: Enterprise, onlyActive: boolean): number {
  return [...people.values()].filter((one) => one.active || !onlyActive).length
}

function adminsOf({ people }: Enterprise) {
  return [...people.values()]
    .filter((one) => one.admin !== null)
    .map((one) => ({ sys_level: one.admin === 'main' ? 1 : 2, userid: one.userId }))
}
