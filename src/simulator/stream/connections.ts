import { randomInt, randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { type Ack, type Frame, readAck, writeFrame } from './frames.ts'
import type { Client } from './openings.ts'

const PING_MS = 60_000
const LEAVE_MS = 10_000

/** The wire to a client. */
export interface Wire {
  send: (text: string) => void
  /** Ends it politely. */
  close: () => void
  /** Ends it at once. */
  drop: () => void
}

/** A client that is connected. */
export interface Connection {
  connectionId: string
  client: Client
  /** Milliseconds since 1970. */
  connectedAt: number
  /** When it last answered a ping, `null` for never. */
  pongAt: number | null
  /** Frames other than pings. */
  sent: number
  acknowledged: number
  /** Texts from it that were no acknowledgement. */
  unreadable: number
  /** It was asked to connect anew and gets nothing any more. */
  leaving: boolean
  wire: Wire
}

/** The clients that are connected. */
export interface Connections {
  join: (client: Client, wire: Wire) => Connection
  leave: (connection: Connection) => void
  /** Takes a text that came from a client; gives it back when it acknowledges a message. */
  receive: (connection: Connection, text: string) => Ack | null
  /** One of those who subscribed to such a frame, whichever chance picks; `null` without any. */
  anyFor: (frame: Pick<Frame, 'type' | 'topic'>) => Connection | null
  /** Sends a frame and gives its message id. */
  send: (connection: Connection, frame: Frame) => string
  all: () => Connection[]
  /** Asks everybody to connect anew; who has not gone in ten seconds is disconnected. */
  askToLeave: () => void
  /** Ends every connection at once. */
  drop: () => void
}

/** Makes a place for connections, which has none. */
export function createConnections(clock: Clock): Connections {
  const open = new Set<Connection>()
  const stayHere = () => [...open].filter((one) => !one.leaving)
  const pings = new Map<string, Connection>()

  const send: Connections['send'] = (connection, frame) => {
    const messageId = randomUUID().replaceAll('-', '')
    const headers = { ...frame.headers, connectionId: connection.connectionId }
    connection.wire.send(writeFrame({ ...frame, headers }, { messageId, now: clock.now() }))
    return messageId
  }

  return {
    join: (client, wire) => {
      const connection: Connection = {
        connectionId: randomUUID(),
        client,
        connectedAt: clock.now(),
        pongAt: null,
        sent: 0,
        acknowledged: 0,
        unreadable: 0,
        leaving: false,
        wire,
      }
      open.add(connection)
      pingLater(connection)
      return connection
    },
    leave: (connection) => void open.delete(connection),
    receive: (connection, text) => {
      const ack = readAck(text)
      if (ack === null) connection.unreadable += 1
      if (ack === null || !pings.delete(ack.messageId)) return ack
      connection.pongAt = clock.now()
      return null
    },
    anyFor: ({ type, topic }) => {
      const wanting = stayHere().filter(({ client }) =>
        client.subscriptions.some((one) => one.type === type && one.topic === topic),
      )
      return wanting.length === 0 ? null : (wanting[randomInt(wanting.length)] ?? null)
    },
    send: (connection, frame) => {
      connection.sent += 1
      return send(connection, frame)
    },
    all: () => [...open],
    askToLeave: () => {
      for (const connection of stayHere()) {
        connection.leaving = true
        send(connection, systemFrame('disconnect', { reason: 'asked by the simulator' }))
        clock.at(clock.now() + LEAVE_MS, connection.wire.close)
      }
    },
    drop: () => {
      for (const { wire } of open) wire.drop()
      open.clear()
    },
  }

  function pingLater(connection: Connection): void {
    clock.at(clock.now() + PING_MS, () => {
      if (!open.has(connection)) return
      for (const [id, one] of pings) if (one === connection) pings.delete(id)
      const opaque = randomUUID()
      pings.set(send(connection, systemFrame('ping', { opaque })), connection)
      pingLater(connection)
    })
  }
}

function systemFrame(topic: string, data: object): Frame {
  return { type: 'SYSTEM', topic, headers: {}, data }
}
