import { randomUUID } from 'node:crypto'
import type { FrameType } from './frames.ts'

const LIFETIME_MS = 90_000

/** What a client wants to be sent. */
export interface Subscription {
  type: FrameType
  /** `*` for every event; a path for callbacks. */
  topic: string
}

/** A client that is about to connect. */
export interface Client {
  /** How it calls itself; may be empty. */
  ua: string
  subscriptions: Subscription[]
}

/** Gives out tickets to connect with: good once, and for 90 seconds. */
export interface Openings {
  ticketFor: (client: Client) => string
  /** Who a ticket was given to, which uses it up; `null` for one that does not do. */
  redeem: (ticket: string) => Client | null
}

/** Makes a giver of tickets under the clock `now`. */
export function createOpenings(now: () => number): Openings {
  const tickets = new Map<string, { client: Client; expiresAt: number }>()
  return {
    ticketFor: (client) => {
      const ticket = randomUUID()
      tickets.set(ticket, { client, expiresAt: now() + LIFETIME_MS })
      return ticket
    },
    redeem: (ticket) => {
      const found = tickets.get(ticket)
      tickets.delete(ticket)
      return found !== undefined && now() < found.expiresAt ? found.client : null
    },
  }
}
