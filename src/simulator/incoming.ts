import type { IncomingHttpHeaders } from 'node:http'
import { isJsonObject, readJson } from './json.ts'

/** A request as it was read, before anyone knows what it asks for. */
export interface Incoming {
  /** In capitals. */
  method: string
  /** As sent: not decoded. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: IncomingBody
}

/** A body, by what it turned out to be. */
export type IncomingBody =
  | { kind: 'none' }
  | { kind: 'json'; fields: Record<string, unknown> }
  | { kind: 'form'; fields: URLSearchParams }
  /** Said to be JSON or too large, and not readable as an object. */
  | { kind: 'broken' }
  /** Of a type that neither host reads fields from. */
  | { kind: 'foreign'; bytes: Buffer }

/** Takes a raw request apart. Never throws: what cannot be read comes out as such. */
export function readIncoming(raw: {
  method: string
  target: string
  headers: IncomingHttpHeaders
  /** `null` when the body was larger than the service takes. */
  bytes: Buffer | null
}): Incoming {
  const target = raw.target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '')
  const cut = target.indexOf('?')
  const path = cut < 0 ? target : target.slice(0, cut)
  return {
    method: raw.method.toUpperCase(),
    path: path === '' ? '/' : path,
    query: new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1)),
    headers: raw.headers,
    body: readBody(raw.headers['content-type'] ?? '', raw.bytes),
  }
}

/** A header's value, '' when it is missing. */
export function headerOf(incoming: Incoming, name: string): string {
  const value = incoming.headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function readBody(contentType: string, bytes: Buffer | null): IncomingBody {
  if (bytes === null) return { kind: 'broken' }
  if (bytes.length === 0) return { kind: 'none' }
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  if (type === 'application/json') return readObject(bytes)
  if (type === 'application/x-www-form-urlencoded') {
    return { kind: 'form', fields: new URLSearchParams(bytes.toString('utf8')) }
  }
  return { kind: 'foreign', bytes }
}

function readObject(bytes: Buffer): IncomingBody {
  try {
    const value = readJson(bytes.toString('utf8'))
    return isJsonObject(value) ? { kind: 'json', fields: value } : { kind: 'broken' }
  } catch {
    return { kind: 'broken' }
  }
}
