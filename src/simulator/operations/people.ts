import { optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import { userId } from './kinds.ts'
import { detail, legacyDetail, ownDetail } from './personViews.ts'

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
 * Wants a person's own token; an app's is told which permission it would take. Nobody
 * finds anyone but themselves.
 * https://open.dingtalk.com/document/development/dingtalk-retrieve-user-information
 */
const getOwn = operation({
  method: 'GET',
  path: '/v1.0/contact/users/{unionId}',
  token: 'person',
  permission: 'Contact.User.Read',
  fields: { unionId: required(text) },
  answer: ({ values: { unionId }, caller, world: { enterprise } }) => {
    const person = enterprise.people.get(caller ?? '')
    const isOwn = unionId === 'me' || unionId === person?.unionId
    if (person === undefined || !isOwn) return refused('invalidParameter.user.notFound')
    return accepted(ownDetail(person))
  },
})

/** One person in detail, in both forms. */
export const peopleOperations = [get, getCurrent, getOwn]
