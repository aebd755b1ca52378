import type { IncomingBody } from '../incoming.ts'
import { refused, type Refused } from '../operation.ts'
import { type Answer, type Dialect, notSimulated } from './dialect.ts'
import { legacyDenials, legacyFieldsOf, legacyTokenOf } from './legacy.ts'
import { legacyWords } from './words.ts'

/** Legacy paths outside /topapi: always HTTP 200, the reason bare in errcode. */
export const plain: Dialect = {
  methodOf: ({ method }) => method,
  tokenOf: legacyTokenOf,
  noToken: (incoming) => refused(legacyTokenOf(incoming) === null ? 41001 : 40000),
  ...legacyDenials,
  bodyProblem: ({ body }, { bodies }) => {
    if (bodies === 'multipart') return uploadProblem(body)
    if (bodies === 'json') {
      return body.kind === 'json' || body.kind === 'none' ? null : refused(43009)
    }
    if (body.kind === 'broken') return bodies === 'webhook' ? noJson() : refused(40038)
    if (bodies !== 'webhook' || body.kind === 'json') return null
    return body.kind === 'none' ? noJson() : refused(43004)
  },
  fieldsOf: legacyFieldsOf,
  fieldProblem: ({ kind, field, code }) => {
    if (kind === 'missing') return refused(40035, `缺少参数 ${field}`)
    return refused(code ?? 40035)
  },
  // The errmsg stands last, unless the operation has a place or a word of its own for it.
  accept: ({ fields }) => ({
    status: 200,
    body: { errcode: 0, ...fields, ...('errmsg' in fields ? {} : { errmsg: 'ok' }) },
  }),
  refuse,
  denyAccess: refuse,
  rejectRequest: refuse,
  unknownPath: () => notSimulated(refuse(refused(404))),
  otherMethod: (methods) => refuse(refused(methods.includes('GET') ? 43001 : 43002)),
}

/** A body that is larger than any file may be is answered as such a file is. */
function uploadProblem(body: IncomingBody): Refused | null {
  if (body.kind === 'broken') return refused(body.tooLarge ? 40006 : 40038)
  return body.kind === 'multipart' ? null : refused(43008)
}

function noJson(): Refused {
  return refused(40035, '缺少参数 json')
}

function refuse(one: Refused): Answer {
  return { status: 200, body: { errcode: one.code, errmsg: legacyWords(one), ...one.more } }
}
