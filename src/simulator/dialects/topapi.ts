import { refused, type Refused } from '../operation.ts'
import { topapiRequestId } from '../requestIds.ts'
import { type Answer, type Dialect, notSimulated } from './dialect.ts'
import { legacyDenials, legacyFieldsOf, legacyTokenOf } from './legacy.ts'
import { apiNameOf } from './throttling.ts'
import { legacyWords } from './words.ts'

/** Paths under /topapi: always HTTP 200; what the gateway refuses is wrapped in errcode 88. */
export const topapi: Dialect = {
  // Its fields may all travel in the query, so that a GET does as well.
  methodOf: ({ method }) => (method === 'GET' ? 'POST' : method),
  tokenOf: legacyTokenOf,
  noToken: () => refused(40000),
  ...legacyDenials,
  bodyProblem: ({ body }) => (body.kind === 'broken' ? refused(40035) : null),
  fieldsOf: legacyFieldsOf,
  fieldProblem: ({ kind, field, code }) => {
    if (kind === 'missing') return refused(40, `Missing required arguments:${field}`)
    return code === undefined ? refused(41, `Invalid arguments:${field}`) : refused(code)
  },
  accept: ({ fields }) => answer({ errcode: 0, errmsg: 'ok', ...fields }),
  refuse,
  rejectRequest: refuse,
  denyAccess: (one) => {
    const words = legacyWords(one)
    return answer({
      errcode: 88,
      sub_code: String(one.code),
      sub_msg: words,
      errmsg: `ding talk error[subcode=${one.code},submsg=${words}]`,
      ...one.more,
    })
  },
  unknownPath: ({ path }) => {
    const words = `不合法ApiName，ApiName = ${apiNameOf(path)}`
    return notSimulated(
      answer({ errcode: 22, sub_msg: words, errmsg: `Invalid method[submsg=${words}]` }),
    )
  },
  otherMethod: () => refuse(refused(43002)),
}

function refuse(one: Refused): Answer {
  return answer({ errcode: one.code, errmsg: legacyWords(one), ...one.more })
}

function answer(body: object): Answer {
  return { status: 200, body: { ...body, request_id: topapiRequestId() } }
}
