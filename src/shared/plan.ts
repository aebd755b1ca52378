import { isLosslessNumber } from 'lossless-json'
import type { Field, Operation, Values } from './catalog/operation.ts'
import type { HeaderLine } from './exchange.ts'
import { type FileValue, isBlank, isFileValue, readFieldValue } from './fieldValue.ts'
import { printJson } from './losslessJson.ts'
import { assertNever, type InputProblem } from './result.ts'

/** What the profile adds to what was typed. */
export interface Ground {
  oapiAddress: string
  apiAddress: string
  /** `null` when the call goes without one. */
  token: string | null
  credentials: Partial<Record<'corpId' | 'corpSecret' | 'appKey' | 'appSecret' | 'agentId', string>>
}

/** One part of a multipart body. */
export type Part = { name: string; text: string } | { name: string; file: FileValue }

/** A request about to be sent. */
export interface PlannedRequest {
  method: Operation['method']
  url: string
  headers: HeaderLine[]
  body: { kind: 'none' } | { kind: 'text'; text: string } | { kind: 'multipart'; parts: Part[] }
}

/** What is wrong with the value of a field. */
export interface FieldProblem {
  field: string
  problem: InputProblem
}

/** A plan, or everything that is wrong with the values. */
export type Planned = { ok: true; plan: PlannedRequest } | { ok: false; problems: FieldProblem[] }

/** Where the new generation reads the token. https://open.dingtalk.com/document/development/server-api-calling-guide */
const TOKEN_HEADER = 'x-acs-dingtalk-access-token'
/** Where the legacy generation reads it. */
const TOKEN_QUERY = 'access_token'

/**
 * The request that an operation with these values makes. Pure: the window draws its preview with
 * it, main sends what it gives. Names that the operation does not have are refused, not dropped.
 */
export function planRequest(operation: Operation, values: Values, ground: Ground): Planned {
  const { wires, problems } = readAll(operation, values, ground)
  if (problems.length > 0) return { ok: false, problems }

  const { method } = operation
  const url = urlOf(operation, wires, ground)
  const content = bodyOf(operation, wires)
  const headers: HeaderLine[] = []
  if (operation.token === 'app' && operation.generation === 'api' && ground.token !== null) {
    headers.push([TOKEN_HEADER, ground.token])
  }
  if (content.contentType !== null) headers.push(['Content-Type', content.contentType])
  return { ok: true, plan: { method, url, headers, body: content.body } }
}

type Wires = Map<Field, unknown>

function readAll(operation: Operation, values: Values, ground: Ground) {
  const wires: Wires = new Map()
  const problems: FieldProblem[] = []

  for (const field of operation.fields) {
    const typed = Object.hasOwn(values, field.name) ? values[field.name] : undefined
    const value = isBlank(typed) && field.from ? ground.credentials[field.from] : typed
    if (isBlank(value)) {
      // An empty path field would leave a hole in the path, whatever the catalogue says of it.
      if (field.required || field.place === 'path')
        problems.push({ field: field.name, problem: 'required' })
      continue
    }

    const read = readFieldValue(field, value)
    if (!read.ok) problems.push({ field: field.name, problem: read.problem })
    else if (field.place === 'path' && /^\.{1,2}$/.test(asText(read.wire))) {
      problems.push({ field: field.name, problem: 'malformed' })
    } else wires.set(field, read.wire)
  }

  const known = new Set(operation.fields.map(({ name }) => name))
  for (const name of Object.keys(values)) {
    if (!known.has(name)) problems.push({ field: name, problem: 'malformed' })
  }
  return { wires, problems }
}

function urlOf(operation: Operation, wires: Wires, ground: Ground): string {
  const address = operation.generation === 'oapi' ? ground.oapiAddress : ground.apiAddress
  let { path } = operation
  const query: string[] = []
  if (operation.token === 'app' && operation.generation === 'oapi' && ground.token !== null) {
    query.push(`${TOKEN_QUERY}=${encode(ground.token)}`)
  }

  for (const [field, wire] of wires) {
    if (field.place === 'path') path = path.replace(`{${field.name}}`, () => encode(asText(wire)))
    if (field.place === 'query') query.push(`${encode(field.name)}=${encode(asText(wire))}`)
  }
  const search = query.length > 0 ? `?${query.join('&')}` : ''
  return address.replace(/\/+$/, '') + path + search
}

interface Content {
  body: PlannedRequest['body']
  contentType: string | null
}

function bodyOf(operation: Operation, wires: Wires): Content {
  const inBody = [...wires].filter(([field]) => field.place === 'body')
  const hasBody = operation.method === 'POST' || operation.method === 'PUT' || inBody.length > 0
  if (!hasBody) return { body: { kind: 'none' }, contentType: null }

  switch (operation.bodyType) {
    case 'json': {
      const content = Object.fromEntries(inBody.map(([field, wire]) => [field.name, wire]))
      return { body: { kind: 'text', text: printJson(content) }, contentType: 'application/json' }
    }
    case 'form': {
      const pairs = inBody.map(([field, wire]) => `${encode(field.name)}=${encode(asText(wire))}`)
      const contentType = 'application/x-www-form-urlencoded'
      return { body: { kind: 'text', text: pairs.join('&') }, contentType }
    }
    case 'multipart': {
      const parts = inBody.map(([{ name }, wire]): Part =>
        isFileValue(wire) ? { name, file: wire } : { name, text: asText(wire) },
      )
      // The boundary, and with it the Content-Type, is chosen when it is sent.
      return { body: { kind: 'multipart', parts }, contentType: null }
    }
    default:
      return assertNever(operation.bodyType)
  }
}

/** A value as it stands in a path, a query or a form: JSON for what is not a plain value. */
function asText(wire: unknown): string {
  if (typeof wire === 'string') return wire
  if (isLosslessNumber(wire)) return wire.toString()
  return printJson(wire)
}

/** Well-formed always: half a surrogate pair would make `encodeURIComponent` throw. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
