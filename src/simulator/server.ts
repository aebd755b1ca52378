import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Incoming, readIncoming } from './incoming.ts'
import { writeJson } from './json.ts'
import { type Outgoing, writeOut } from './outgoing.ts'
import { LEGACY_MESSAGES } from './refusals.ts'
import type { Stream } from './stream/stream.ts'
import { acceptWebSockets } from './stream/upgrade.ts'

const CONTENT_TYPE = 'application/json;charset=utf-8'
const MAX_BODY_BYTES = 32 * 1024 * 1024
const MAX_HEADER_BYTES = 64 * 1024

/** A server on loopback. */
export interface LoopbackServer {
  /** As in `http://127.0.0.1:40123`, without a slash at the end. */
  url: string
  /** Stops listening and ends every connection. */
  close: () => Promise<void>
}

/**
 * Listens on 127.0.0.1 and answers every request with JSON, dated by `now`. Rejects with the
 * system's error when the port is taken.
 */
export async function listenOnLoopback(options: {
  /** 0 for any free one. */
  port: number
  now: () => number
  answer: (incoming: Incoming) => Promise<Outgoing>
  stream: () => Stream
}): Promise<LoopbackServer> {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    void respond(request, response, options)
  })
  acceptWebSockets(server, options.stream)
  server.on('clientError', (_error, socket) => refuseUnreadable(socket, options.now))

  const listening = Promise.withResolvers<void>()
  server.once('error', listening.reject)
  server.listen(options.port, '127.0.0.1', listening.resolve)
  await listening.promise
  server.off('error', listening.reject)

  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { now, answer }: { now: () => number; answer: (incoming: Incoming) => Promise<Outgoing> },
): Promise<void> {
  const read = await readBytes(request)
  if (read === 'aborted') return
  const outgoing = await answer(
    await readIncoming({
      method: request.method ?? 'GET',
      target: request.url ?? '/',
      headers: request.headers,
      bytes: read === 'too-large' ? null : read,
    }),
  )
  await writeOut(response, outgoing, now)
}

/** Reads a body to its end; of one that is too large nothing is kept. */
function readBytes(request: IncomingMessage): Promise<Buffer | 'too-large' | 'aborted'> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_BODY_BYTES) chunks = []
      else chunks.push(chunk)
    })
    request.once('end', () => resolve(size > MAX_BODY_BYTES ? 'too-large' : Buffer.concat(chunks)))
    request.once('close', () => resolve('aborted'))
    request.once('error', () => resolve('aborted'))
  })
}

/** What is not HTTP reaches no operation; it is answered all the same. */
function refuseUnreadable(socket: Duplex, now: () => number): void {
  if (!socket.writable || socket.destroyed) {
    socket.destroy()
    return
  }
  const text = writeJson({ errcode: 40038, errmsg: LEGACY_MESSAGES[40038] })
  const head = [
    'HTTP/1.1 400 Bad Request',
    `Date: ${new Date(now()).toUTCString()}`,
    `Content-Type: ${CONTENT_TYPE}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`)
}
