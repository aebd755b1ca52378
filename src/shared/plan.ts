import type { Field, Operation, Values } from './catalog/operation.ts'
import type { HeaderLine } from './exchange.ts'
import { bodyOfFields, bodyOfText, type PlannedBody } from './request/body.ts'
import type { FieldProblem } from './request/problem.ts'
import { type Extras, readExtras } from './request/readExtras.ts'
import { readFields, type Wires } from './request/readFields.ts'
import { type More, NOTHING_MORE } from './request/typed.ts'
import type { Variables } from './request/variables.ts'
import { asText, encode } from './request/wire.ts'

/** What the profile adds to what was typed. */
export interface Ground {
  oapiAddress: string
  apiAddress: string
  /** `null` when the call goes without one. */
  token: string | null
  credentials: Partial<Record<NonNullable<Field['from']>, string>>
  /** What `{{name}}` stands for; none when left out. */
  variables?: Variables
}

/** A request about to be sent. */
export interface PlannedRequest {
  method: Operation['method']
  url: string
  headers: HeaderLine[]
  body: PlannedBody
}

/** A plan, or everything that is wrong, with what the rest would make. */
export type Planned =
  { ok: true; plan: PlannedRequest } | { ok: false; problems: FieldProblem[]; rest: PlannedRequest }

/** Where the new generation reads the token. https://open.dingtalk.com/document/development/server-api-calling-guide */
const TOKEN_HEADER = 'x-acs-dingtalk-access-token'
/** Where the legacy generation reads it. */
const TOKEN_QUERY = 'access_token'

/**
 * The request that an operation makes of what was typed. Pure: the window draws its preview with
 * it, main sends what it gives. Names that the operation does not have are refused, not dropped.
 */
export function planRequest(
  operation: Operation,
  values: Values,
  ground: Ground,
  more: More = NOTHING_MORE,
): Planned {
  const { credentials, variables = {} } = ground
  const asked = more.body.as === 'fields' ? operation : withoutBody(operation)
  const kept = more.body.as === 'fields' ? values : valuesOf(values, operation, asked)
  const fields = readFields(asked, kept, { credentials, variables })
  const added = readExtras(more.extras, {
    variables,
    automaticToken: tokenPlace(operation),
    isMultipart: more.body.as === 'fields' && operation.bodyType === 'multipart',
  })
  const content =
    more.body.as === 'fields'
      ? { ...bodyOfFields(operation, fields.wires, added.extras.body), problems: [] }
      : bodyOfText(more.body, operation.bodyType, variables)

  const plan: PlannedRequest = {
    method: operation.method,
    url: urlOf(operation, fields.wires, added.extras.query, ground),
    headers: headersOf(operation, fields.wires, added.extras.headers, content.contentType, ground),
    body: content.body,
  }
  const problems = [...fields.problems, ...added.problems, ...content.problems]
  return problems.length === 0 ? { ok: true, plan } : { ok: false, problems, rest: plan }
}

/** Where an operation's token goes by itself; `null` when it takes none. */
function tokenPlace({
  token,
  generation,
}: Pick<Operation, 'token' | 'generation'>): { place: 'query' | 'header'; name: string } | null {
  if (token !== 'app') return null
  return generation === 'oapi'
    ? { place: 'query', name: TOKEN_QUERY }
    : { place: 'header', name: TOKEN_HEADER }
}

function withoutBody(operation: Operation): Operation {
  return { ...operation, fields: operation.fields.filter(({ place }) => place !== 'body') }
}

/** Without the values of fields that are not asked for, but with those of no field at all. */
function valuesOf(values: Values, operation: Operation, asked: Operation): Values {
  const left = new Set(asked.fields.map(({ name }) => name))
  const dropped = new Set(operation.fields.flatMap(({ name }) => (left.has(name) ? [] : [name])))
  return Object.fromEntries(Object.entries(values).filter(([name]) => !dropped.has(name)))
}

function urlOf(
  operation: Operation,
  wires: Wires,
  extras: Extras['query'],
  { token, oapiAddress, apiAddress }: Ground,
): string {
  const address = operation.generation === 'oapi' ? oapiAddress : apiAddress
  const place = tokenPlace(operation)
  let { path } = operation
  const query: string[] = []
  if (place?.place === 'query' && token !== null) query.push(`${place.name}=${encode(token)}`)

  for (const [field, wire] of wires) {
    if (field.place === 'path') path = path.replace(`{${field.name}}`, () => encode(asText(wire)))
    if (field.place === 'query') query.push(`${encode(field.name)}=${encode(asText(wire))}`)
  }
  for (const [name, value] of extras) query.push(`${encode(name)}=${encode(value)}`)

  const mark = path.includes('?') ? '&' : '?'
  const search = query.length > 0 ? mark + query.join('&') : ''
  return address.replace(/\/+$/, '') + path + search
}

/** The token's first, then those of fields, those that were added, and the body's own. */
function headersOf(
  operation: Operation,
  wires: Wires,
  extras: Extras['headers'],
  contentType: string | null,
  { token }: Ground,
): HeaderLine[] {
  const place = tokenPlace(operation)
  const headers: HeaderLine[] = []
  if (place?.place === 'header' && token !== null) headers.push([place.name, token])

  for (const [field, wire] of wires) {
    if (isHeader(field)) headers.push([field.name, asText(wire)])
  }
  headers.push(...extras)
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type')
  if (contentType !== null && !isTyped) headers.push(['Content-Type', contentType])
  return headers
}

function isHeader({ place }: { place: string }): boolean {
  return place === 'header'
}
