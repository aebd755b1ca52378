import { type ClientRequest, Agent, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { Readable } from 'node:stream'
import got, { type Request } from 'got'
import type { Body, Exchange, HeaderLine, SentRequest, Timing } from '../../shared/exchange.ts'
import type { PlannedRequest } from '../../shared/plan.ts'
import { FailureError } from '../../shared/result.ts'
import { readBody } from './body.ts'
import { withBody } from './largeBody.ts'
import { type Attached, type Payload, payloadOf } from './payload.ts'
import { watchTiming } from './timing.ts'
import { ACCEPTED_ENCODINGS, unpack } from './unpack.ts'
import { failureBehind } from './unreachable.ts'

/** How much of an answer is taken. */
export interface Limits {
  /** As it crosses the network, in bytes. */
  sentBytes: number
  /** After unpacking, in bytes. */
  unpackedBytes: number
}

/** What an exchange needs besides its plan. */
export interface ExchangeOptions {
  id: string
  signal: AbortSignal
  /** Milliseconds since 1970. */
  now: () => number
  userAgent: string
  limits?: Limits
  timeoutMs?: number
  /** Reads the body elsewhere or in another way; here and at once when left out. */
  readBody?: (unread: Unread, signal: AbortSignal) => Promise<Body>
  /** A file that is sent from the disk; then the time-out counts from the last byte that moved. */
  attached?: Attached
}

/** An answer whose body was not read yet. */
export interface Unread {
  /** Unpacked. */
  bytes: Buffer
  /** True when the connection ended before the body did. */
  cut: boolean
  /** With all that is known without reading the body. */
  exchange: Exchange
}

const LIMITS: Limits = { sentBytes: 150_000_000, unpackedBytes: 150_000_000 }
const TIMEOUT_MS = 30_000

/**
 * Sends a planned request and gives what came back, whatever its status: no redirect is followed,
 * nothing is retried, no cookie is kept. Not masked. Throws `unreachable`, `cancelled` or `too-large`.
 */
export async function exchange(plan: PlannedRequest, options: ExchangeOptions): Promise<Exchange> {
  const { id, signal, now, limits = LIMITS } = options
  const startedAt = now()
  const payload = await payloadOf(plan.body, options.attached)
  const { request, response, statusText, bytes, cut, timing } = await receive(
    plan,
    payload,
    options,
    limits,
  ).catch((error: unknown) => {
    throw failureBehind(error, plan.url, signal)
  })

  const packing = response.headers['content-encoding'] ?? ''
  const unpacked = await unpack(bytes, packing, limits.unpackedBytes)
  if (signal.aborted) throw new FailureError({ kind: 'cancelled' })

  const contentType = response.headers['content-type'] ?? ''
  const known = { sizeBytes: unpacked.length, sentBytes: bytes.length, contentType }
  const answer: Exchange = {
    id,
    startedAt,
    request: sentRequest(plan, payload, request),
    response: {
      status: response.statusCode ?? 0,
      statusText,
      httpVersion: response.httpVersion,
      headers: linesOf(response.rawHeaders),
      body: { ...known, form: 'empty', text: '', charset: 'utf-8' },
    },
    timing,
  }
  const read = options.readBody ?? readHere
  return withBody(answer, await read({ bytes: unpacked, cut, exchange: answer }, signal))
}

async function readHere({ bytes, cut, exchange }: Unread): Promise<Body> {
  return readBody({ ...exchange.response.body, bytes, cut })
}

interface Received extends Collected {
  request: ClientRequest
  response: IncomingMessage
  /** As it came; the library puts words where there were none. */
  statusText: string
  timing: Timing
}

async function receive(
  plan: PlannedRequest,
  payload: Payload,
  options: ExchangeOptions,
  limits: Limits,
): Promise<Received> {
  options.signal.throwIfAborted()
  // Methods other than GET wait for a body, or for the word that there is none.
  const isEmpty = payload.body === null && plan.method !== 'GET'
  const stream = got.stream(plan.url, {
    method: plan.method,
    headers: {
      'user-agent': options.userAgent,
      accept: 'application/json, */*',
      'accept-encoding': ACCEPTED_ENCODINGS,
      connection: 'close',
      ...Object.fromEntries(plan.headers.map(([name, value]) => [name.toLowerCase(), value])),
      ...payload.headers,
      ...(isEmpty ? { 'content-length': '0' } : {}),
    },
    ...(payload.body === null ? {} : { body: payload.body, allowGetBody: true }),
    decompress: false,
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
    timeout: { [options.attached ? 'socket' : 'request']: options.timeoutMs ?? TIMEOUT_MS },
    signal: options.signal,
    // Each call stands alone, so that its phases are its own and no stale connection fails it.
    agent: { http: new Agent({ keepAlive: false }), https: new SecureAgent({ keepAlive: false }) },
  })
  if (isEmpty) stream.end()

  let request: ClientRequest | undefined
  let response: IncomingMessage | undefined
  let timing: (() => Timing) | undefined
  let statusText = ''
  stream.once('request', (made: ClientRequest) => {
    request = made
    timing = watchTiming(made)
    made.prependOnceListener('response', (came: IncomingMessage) => {
      response = came
      statusText = came.statusMessage ?? ''
    })
  })

  const collected = await collect(stream, limits, options.signal).finally(() => {
    // What was not sent is not read either.
    if (payload.body instanceof Readable) payload.body.destroy()
  })
  if (!request || !response || !timing) throw new Error('an answer without a request')
  return { request, response, statusText, timing: timing(), ...collected }
}

interface Collected {
  bytes: Buffer
  /** True when the connection ended before the body did. */
  cut: boolean
}

/** Collects the body. A connection lost in the middle of it leaves an answer: what came so far. */
async function collect(stream: Request, limits: Limits, signal: AbortSignal): Promise<Collected> {
  const chunks: Uint8Array[] = []
  let size = 0
  let cut = false
  try {
    for await (const bytes of bytesOf(stream)) {
      size += bytes.length
      if (size > limits.sentBytes) {
        throw new FailureError({ kind: 'too-large', what: 'sent', limitBytes: limits.sentBytes })
      }
      chunks.push(bytes)
    }
  } catch (error) {
    const isGivenUp = error instanceof FailureError || isTimeout(error) || signal.aborted
    if (size === 0 || isGivenUp) throw error
    cut = true
  } finally {
    stream.destroy()
  }
  return { bytes: Buffer.concat(chunks), cut }
}

/** got's stream is typed as one of anything; it is one of bytes. */
function bytesOf(stream: Request): AsyncIterable<Uint8Array> {
  return stream
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT'
}

function sentRequest(plan: PlannedRequest, payload: Payload, request: ClientRequest): SentRequest {
  const headers = request
    .getRawHeaderNames()
    .map((name): HeaderLine => [name, String(request.getHeader(name))])
  return { method: plan.method, url: plan.url, headers, body: payload.shown }
}

function linesOf(rawHeaders: string[]): HeaderLine[] {
  const lines: HeaderLine[] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    lines.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? ''])
  }
  return lines
}
