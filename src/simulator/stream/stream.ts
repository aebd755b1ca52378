import type { Clock } from '../clock.ts'
import type { EmittedEvent, Events } from '../events/events.ts'
import { createConnections, type Connections, type Wire } from './connections.ts'
import { createOpenings, type Openings } from './openings.ts'
import { createPushes, type Pushes } from './pushes.ts'

/** Of the app, as the developer console numbers it. */
const UNIFIED_APP_ID = '5b0b0b3e-0000-4000-8000-000000000001'

/**
 * Stream mode: clients connect, and are sent what they subscribed to.
 * https://open.dingtalk.com/document/development/stream
 */
export interface Stream {
  ticketFor: Openings['ticketFor']
  /** Lets a client in; `null` when its ticket does not do. */
  connect: (ticket: string) => ((wire: Wire) => Line) | null
  push: Pushes['push']
  connections: Pick<Connections, 'all' | 'askToLeave' | 'drop'>
}

/** What comes in from a client. */
export interface Line {
  receive: (text: string) => void
  ended: () => void
}

/** Makes a stream that nobody is connected to; it sends every event. */
export function createStream(clock: Clock, events: Events): Stream {
  const openings = createOpenings(clock.now)
  const connections = createConnections(clock)
  const { push, settle } = createPushes(clock, connections)

  events.listen((event) => {
    const delivery = push({
      type: 'EVENT',
      topic: '*',
      headers: headersOf(event),
      data: bodyOf(event),
    })
    if (delivery !== null) event.deliveries.push(delivery)
  })

  return {
    ticketFor: openings.ticketFor,
    connect: (ticket) => {
      const client = openings.redeem(ticket)
      if (client === null) return null
      return (wire) => {
        const connection = connections.join(client, wire)
        return {
          receive: (text) => {
            const ack = connections.receive(connection, text)
            if (ack !== null) settle(connection, ack)
          },
          ended: () => connections.leave(connection),
        }
      }
    },
    push,
    connections,
  }
}

function headersOf({ eventId, eventType, corpId, bornAt }: EmittedEvent): Record<string, string> {
  return {
    appId: UNIFIED_APP_ID,
    eventBornTime: String(bornAt),
    eventCorpId: corpId,
    eventId,
    eventType,
    eventUnifiedAppId: UNIFIED_APP_ID,
  }
}

/** The same as in a callback, in small camel case; type and enterprise are in the headers. */
function bodyOf({ eventId, fields, streamOnly, bornAt }: EmittedEvent): object {
  const renamed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries<unknown>({ ...fields })) {
    renamed[name.charAt(0).toLowerCase() + name.slice(1)] = value
  }
  return { timeStamp: String(bornAt), eventId, ...renamed, ...streamOnly }
}
