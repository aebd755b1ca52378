import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { HeaderLine } from '../shared/exchange.ts'
import { writeJson } from './json.ts'

const CONTENT_TYPE = 'application/json;charset=utf-8'
const MEGABYTE = Buffer.alloc(1024 * 1024, ' ')
const SLOW_PARTS = 8

/** An answer on its way out. */
export interface Outgoing {
  status: number
  /** An object is written as JSON, text and bytes as they stand. */
  body: object | string
  /** JSON's by default. */
  contentType?: string
  /** Besides those that every answer has. */
  headers?: readonly HeaderLine[]
  delayMs?: number
  /** How far the Date header is ahead. */
  skewMs?: number
  manner?: Manner
}

/** How a body leaves: as it is, or as one of the faults has it. */
export type Manner =
  | { kind: 'plain' }
  | { kind: 'reset' }
  | { kind: 'truncated' }
  | { kind: 'slow'; ms: number }
  /** With so much space after it, packed with gzip or not. */
  | { kind: 'padded'; megabytes: number; packed: boolean }

/** Writes an answer. Never rejects: a caller who hangs up hears no more. */
export async function writeOut(
  response: ServerResponse,
  outgoing: Outgoing,
  now: () => number,
): Promise<void> {
  const { status, body, contentType = CONTENT_TYPE, delayMs = 0, skewMs = 0 } = outgoing
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  try {
    if (delayMs > 0) await pause(delayMs, undefined, { signal: gone.signal })
    response.sendDate = false
    response.statusCode = status
    response.setHeader('Date', new Date(now() + skewMs).toUTCString())
    response.setHeader('Content-Type', contentType)
    for (const [name, value] of outgoing.headers ?? []) response.setHeader(name, value)
    await writeBody(response, bytesOf(body), outgoing.manner ?? { kind: 'plain' }, gone.signal)
  } catch {
    // Nobody is left to tell: the caller has gone, or goes with this.
    response.destroy()
  }
}

function bytesOf(body: object | string): Buffer {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : writeJson(body))
}

async function writeBody(
  response: ServerResponse,
  bytes: Buffer,
  manner: Manner,
  signal: AbortSignal,
): Promise<void> {
  if (manner.kind === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  if (manner.kind === 'padded') {
    if (manner.packed) response.setHeader('Content-Encoding', 'gzip')
    const parts = Readable.from(padded(bytes, manner.megabytes))
    await (manner.packed ? pipeline(parts, createGzip(), response) : pipeline(parts, response))
    return
  }
  response.setHeader('Content-Length', bytes.length)
  if (manner.kind === 'plain') {
    response.end(bytes)
    return
  }
  if (manner.kind === 'truncated') {
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy())
    return
  }
  const step = Math.ceil(bytes.length / SLOW_PARTS)
  for (let start = 0; start < bytes.length; start += step) {
    response.write(bytes.subarray(start, start + step))
    await pause(manner.ms / SLOW_PARTS, undefined, { signal })
  }
  response.end()
}

/** JSON allows space after itself, so that the answer stays readable to who has the patience. */
function* padded(bytes: Buffer, megabytes: number): Generator<Buffer> {
  yield bytes
  for (let count = 0; count < megabytes; count += 1) yield MEGABYTE
}
