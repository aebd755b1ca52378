import type { z } from 'zod'
import type { Operation } from '../catalog/operation.ts'
import { type Ground, type Planned, planRequest } from '../plan.ts'
import type { freeSchema } from './free.schema.ts'
import type { FieldProblem } from './problem.ts'
import type { More } from './typed.ts'
import { resolveText, type Variables } from './variables.ts'
import { encode } from './wire.ts'

/** A request that is no operation of the catalogue. */
export type Free = z.infer<typeof freeSchema>

/** Under this id the free-form request stands among the operations. */
export const FREE_ID = 'free'

/** What a free-form request starts as. */
export const INITIAL_FREE: Free = { host: 'api', method: 'GET', path: '/v1.0/', withToken: true }

/**
 * A free-form request as an operation. It counts as a write unless it is a GET, and as a delete
 * where the catalogue knows that method and path to delete.
 */
export function freeOperation(free: Free, known: Pick<Operation, 'effect'> | undefined): Operation {
  return {
    id: FREE_ID,
    generation: free.host,
    method: free.method,
    path: free.path,
    title: { zh: '自由请求', en: 'Free-form request' },
    group: FREE_ID,
    effect: effectOf(free, known),
    token: free.withToken ? 'app' : 'none',
    bodyType: 'json',
    permissions: [],
    docUrl: null,
    status: 'current',
    fields: [],
  }
}

/** The request that a free-form request makes. Its address is refused when it could lead elsewhere. */
export function planFree(operation: Operation, ground: Ground, more: More): Planned {
  const isBodyless = more.body.as === 'fields' && !more.extras.some(isBodyExtra)
  const asked: More = isBodyless ? { ...more, body: { as: 'raw', text: '' } } : more
  const read = readPath(operation.path, operation.token === 'app', ground.variables ?? {})
  if (read.ok) return planRequest({ ...operation, path: read.path }, {}, ground, asked)

  const planned = planRequest({ ...operation, path: '/' }, {}, ground, asked)
  return {
    ok: false,
    problems: [read.wrong, ...(planned.ok ? [] : planned.problems)],
    rest: planned.ok ? planned.plan : planned.rest,
  }
}

function isBodyExtra({ place, on, name }: More['extras'][number]): boolean {
  return place === 'body' && on && name.trim() !== ''
}

function effectOf(
  { method }: Free,
  known: Pick<Operation, 'effect'> | undefined,
): Operation['effect'] {
  if (method === 'DELETE' || known?.effect === 'deletes') return 'deletes'
  return method === 'GET' ? (known?.effect ?? 'reads') : 'writes'
}

type ReadPath = { ok: true; path: string } | { ok: false; wrong: FieldProblem }

/** A path segment that leads upwards, in any way that an address parser reads as one. */
const DOTS = /\/(?:\.|%2e){1,2}(?:\/|$)/i
/** What an address parser drops or turns into a slash, and what ends an address. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_IN_A_PATH = /[\\#\x00-\x1f\x7f]/

function readPath(typed: string, withToken: boolean, variables: Variables): ReadPath {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(typed.trim())) {
    return wrong('address-not-allowed')
  }
  const resolved = resolveText(typed.trim(), variables, encode)
  if (!resolved.ok) return wrong('unknown-variable', resolved.unknown)

  const { value } = resolved
  const [path = '', ...rest] = value.split('?')
  const query = rest.join('?')
  if (!path.startsWith('/') || DOTS.test(path) || NOT_IN_A_PATH.test(value)) {
    return wrong('malformed')
  }
  if (withToken && /(?:^|&)access_token=/i.test(query)) {
    return wrong('token-automatic', 'access_token')
  }
  const search = rest.length > 0 ? `?${encodeRest(query).replaceAll("'", '%27')}` : ''
  return { ok: true, path: encodeRest(path) + search }
}

function wrong(problem: FieldProblem['problem'], detail?: string): ReadPath {
  const more = detail === undefined ? {} : { detail }
  return { ok: false, wrong: { part: 'address', field: 'path', problem, ...more } }
}

/** Encodes what may not stand in an address and leaves alone what is encoded already. */
function encodeRest(text: string): string {
  return text.replaceAll(/%(?![\da-f]{2})|[^%\w.~!$&'()*+,;=:@/?-]+/gi, (piece) =>
    encodeURIComponent(piece.toWellFormed()),
  )
}
