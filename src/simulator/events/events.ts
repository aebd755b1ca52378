import { randomUUID } from 'node:crypto'
import type { EventType } from './eventTypes.ts'

const MOST_KEPT = 500

/** One attempt to bring something to somebody. */
export interface Try {
  /** Milliseconds since 1970. */
  at: number
  /** What came of it, in words. */
  outcome: string
}

/** How an event, or a message, goes to one of those who want it. */
export interface Delivery {
  by: 'callback' | 'stream'
  state: 'under-way' | 'delivered' | 'failed'
  tries: Try[]
}

/** Something that happened in the enterprise. */
export interface EmittedEvent {
  /** The same however often it is delivered. */
  eventId: string
  eventType: EventType
  /** Milliseconds since 1970. */
  bornAt: number
  corpId: string
  /** As in an HTTP callback, where names begin with a capital. */
  fields: object
  /** What Stream mode tells besides. */
  streamOnly: object
  deliveries: Delivery[]
}

/** What happened, and who is told. */
export interface Events {
  emit: (eventType: EventType, fields: object, streamOnly?: object) => EmittedEvent
  /** The last ones, oldest first. */
  all: () => readonly EmittedEvent[]
  /** Hears of every event from now on. */
  listen: (listener: (event: EmittedEvent) => void) => void
}

/** Makes a source of events that has told nothing yet. */
export function createEvents(now: () => number, corpId: string): Events {
  let emitted: EmittedEvent[] = []
  const listeners: ((event: EmittedEvent) => void)[] = []
  return {
    emit: (eventType, fields, streamOnly = {}) => {
      const event: EmittedEvent = {
        eventId: randomUUID().replaceAll('-', ''),
        eventType,
        bornAt: now(),
        corpId,
        fields,
        streamOnly,
        deliveries: [],
      }
      emitted = [...emitted.slice(1 - MOST_KEPT), event]
      for (const listener of listeners) listener(event)
      return event
    },
    all: () => emitted,
    listen: (listener) => void listeners.push(listener),
  }
}
