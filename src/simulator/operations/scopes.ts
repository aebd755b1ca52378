import { ROOT_DEPT_ID } from '../enterprise/enterprise.ts'
import { accepted, operation } from '../operation.ts'

/** What an app with the usual permissions may see of a person. */
const VISIBLE_FIELDS = [
  'jobnumber',
  'isLeader',
  'name',
  'position',
  'isAdmin',
  'avatar',
  'department',
  'userid',
  'deviceId',
  'isHide',
  'mobile',
  'email',
]

/** https://open.dingtalk.com/document/development/obtain-corpsecret-authorization-scope */
const scopes = operation({
  method: 'GET',
  path: '/auth/scopes',
  token: 'app',
  permission: 'qyapi_base',
  fields: {},
  answer: () =>
    accepted({
      condition_field: [],
      auth_user_field: VISIBLE_FIELDS,
      auth_org_scopes: { authed_user: [], authed_dept: [ROOT_DEPT_ID] },
    }),
})

/** What a token is good for. */
export const scopeOperations = [scopes]
