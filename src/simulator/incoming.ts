import type { IncomingHttpHeaders } from 'node:http'
import { isJsonObject, readJson } from './json.ts'
import { type MultipartFields, readMultipart } from './multipart.ts'

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
  | { kind: 'multipart'; fields: MultipartFields }
  /** Too large, or not what its content type says. */
  | { kind: 'broken'; tooLarge: boolean }
  /** Of a type that neither host reads fields from. */
  | { kind: 'foreign'; bytes: Buffer }

/** Takes a raw request apart. Never rejects: what cannot be read comes out as such. */
export async function readIncoming(raw: {
  method: string
  target: string
  headers: IncomingHttpHeaders
  /** `null` when the body was larger than the service takes. */
  bytes: Buffer | null
}): Promise<Incoming> {
  const target = raw.target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '')
  const cut = target.indexOf('?')
  const path = cut < 0 ? target : target.slice(0, cut)
  return {
    method: raw.method.toUpperCase(),
    path: path === '' ? '/' : path,
    query: new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1)),
    headers: raw.headers,
    body: await readBody(raw.headers['content-type'] ?? '', raw.bytes),
  }
}

/** A header's value, '' when it is missing. */
export function headerOf(incoming: Incoming, name: string): string {
  const value = incoming.headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

const UNREADABLE: IncomingBody = { kind: 'broken', tooLarge: false }

async function readBody(contentType: string, bytes: Buffer | null): Promise<IncomingBody> {
  if (bytes === null) return { kind: 'broken', tooLarge: true }
  if (bytes.length === 0) return { kind: 'none' }
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  if (type === 'application/json') return readObject(bytes)
  if (type === 'application/x-www-form-urlencoded') {
    return { kind: 'form', fields: new URLSearchParams(bytes.toString('utf8')) }
  }
  if (type === 'multipart/form-data') {
    const fields = await readMultipart(contentType, bytes)
    return fields === null ? UNREADABLE : { kind: 'multipart', fields }
  }
  return { kind: 'foreign', bytes }
}

function readObject(bytes: Buffer): IncomingBody {
  try {
    const value = readJson(bytes.toString('utf8'))
    return isJsonObject(value) ? { kind: 'json', fields: value } : UNREADABLE
  } catch {
    return UNREADABLE
  }
}
