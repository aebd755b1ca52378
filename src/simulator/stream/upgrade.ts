import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket, WebSocketServer } from 'ws'
import type { Wire } from './connections.ts'
import type { Line, Stream } from './stream.ts'

const PATH = '/connect'
const MAX_FRAME_BYTES = 1024 * 1024
const GOING_AWAY = 1001

/** Turns requests of a server that come with a good ticket into WebSockets of the stream. */
export function acceptWebSockets(server: Server, stream: () => Stream): void {
  let sockets: Promise<WebSocketServer> | undefined
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Whoever hangs up while being let in, or turned away, is no reason to fall over.
    socket.on('error', () => socket.destroy())
    const { pathname, searchParams } = new URL(`ws://host${targetOf(request)}`)
    if (pathname !== PATH) return turnAway(socket, '404 Not Found')
    const join = stream().connect(searchParams.get('ticket') ?? '')
    if (join === null) return turnAway(socket, '401 Unauthorized')
    sockets ??= loadSockets()
    void sockets.then((loaded) =>
      loaded.handleUpgrade(request, socket, head, (webSocket) => talk(webSocket, join)),
    )
  })
}

/** Loaded with the first connection, so that it costs the start nothing. */
async function loadSockets(): Promise<WebSocketServer> {
  const library = await import('ws')
  return new library.WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_FRAME_BYTES,
  })
}

function talk(webSocket: WebSocket, join: (wire: Wire) => Line): void {
  const line = join({
    send: (text) => webSocket.send(text, () => {}),
    close: () => webSocket.close(GOING_AWAY),
    drop: () => webSocket.terminate(),
  })
  webSocket.on('message', (message: RawData, isBinary) => {
    line.receive(isBinary ? '' : textOf(message))
  })
  // A frame that is too large, or no frame at all: the library ends the connection.
  webSocket.on('error', () => webSocket.terminate())
  webSocket.on('close', line.ended)
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** What cannot be read as a path is as good as an unknown one. */
function targetOf({ url = '' }: IncomingMessage): string {
  return url.startsWith('/') && !url.startsWith('//') && URL.canParse(`ws://host${url}`) ? url : '/'
}

function textOf(message: RawData): string {
  return Array.isArray(message) ? Buffer.concat(message).toString() : bufferOf(message).toString()
}

function bufferOf(message: Buffer | ArrayBuffer): Buffer {
  return Buffer.isBuffer(message) ? message : Buffer.from(message)
}
