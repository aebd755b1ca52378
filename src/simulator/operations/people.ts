import { optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import { userId } from './kinds.ts'
import { detail, legacyDetail } from './personViews.ts'

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

/** One person in detail, in both forms. */
export const peopleOperations = [get, getCurrent, getOwn]
