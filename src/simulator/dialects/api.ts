import { headerOf, type Incoming } from '../incoming.ts'
import { refused, type Operation, type Refused } from '../operation.ts'
import { apiRequestId } from '../requestIds.ts'
import { type Answer, type Dialect, notSimulated } from './dialect.ts'
import { throttleWords } from './throttling.ts'
import { apiWords, ipWords, permissionWords } from './words.ts'

const TOKEN_HEADER = 'x-acs-dingtalk-access-token'

/** Paths of the newer host: HTTP says whether it worked, and the reason is a word in `code`. */
export function createApiDialect(now: () => number): Dialect {
  return {
    methodOf: ({ method }) => method,
    tokenOf: (incoming) => headerOf(incoming, TOKEN_HEADER) || null,
    noToken: () => refused('AuthenticationFailed.MissingParameter'),
    badToken: () => refused('InvalidAuthentication'),
    noPermission: (permission, appKey) =>
      refused(
        'Forbidden.AccessDenied.AccessTokenPermissionDenied',
        permissionWords(permission, appKey),
        { accessdenieddetail: { requiredScopes: [permission] } },
      ),
    ipRefused: (address, appKey) =>
      refused('Forbidden.AccessDenied.IpNotInWhiteList', ipWords(address, appKey)),
    throttled: (call) =>
      refused('Forbidden.AccessDenied.QpsLimitForAppkeyAndApi', throttleWords(call)),
    bodyProblem,
    fieldsOf: ({ method, query, body }, parts) => {
      const inQuery = method === 'GET' || method === 'DELETE'
      return (name) => {
        if (Object.hasOwn(parts, name)) return parts[name]
        if (inQuery) return query.get(name) ?? undefined
        return body.kind === 'json' && Object.hasOwn(body.fields, name)
          ? body.fields[name]
          : undefined
      }
    },
    fieldProblem: ({ kind, field }) =>
      kind === 'missing'
        ? refused(`Missing${field}`, `${field} is mandatory for this action.`)
        : refused(`Invalid${field}`, `Specified parameter ${field} is not valid.`),
    accept: ({ fields }) => ({ status: 200, body: fields }),
    refuse: (one) => {
      const { status, message } = apiWords(one)
      return { status, body: { requestid: requestId(), code: one.code, message, ...one.more } }
    },
    denyAccess: turnAway,
    rejectRequest: turnAway,
    unknownPath,
    otherMethod: unknownPath,
  }

  function turnAway(one: Refused): Answer {
    const { status, message } = apiWords(one)
    return { status, body: { code: one.code, requestid: requestId(), message, ...one.more } }
  }

  function requestId(): string {
    return apiRequestId(now())
  }
}

/** The newer host reads JSON and nothing else: a form is as good as no body. */
function bodyProblem({ body }: Incoming, { method, path, fields }: Operation): Refused | null {
  const inBody = Object.keys(fields).some((name) => !path.includes(`{${name}}`))
  if (method === 'GET' || method === 'DELETE' || !inBody) return null
  if (body.kind === 'broken') return refused('Invalidbody')
  return body.kind === 'json' ? null : refused('Missingbody')
}

/** Worded like the legacy host's, and HTTP 200: so it was recorded. */
function unknownPath(): Answer {
  return notSimulated({ status: 200, body: { errcode: 404, errmsg: '请求的URI地址不存在' } })
}
