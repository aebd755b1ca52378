import { randomBytes } from 'node:crypto'

const LIFETIME_SECONDS = 7200
const MAX_AGE_SECONDS = 24 * 3600

/** A jsapi ticket and how long it lasts from now. */
export interface LentTicket {
  ticket: string
  expiresInSeconds: number
}

/**
 * Lends jsapi tickets: asked again inside validity it gives the same one and renews it by two
 * hours, but none gets older than a day.
 * https://open.dingtalk.com/document/development/jsapi-authentication
 */
export interface Tickets {
  lend: () => LentTicket
}

/** Makes a lender of tickets under the clock `now`. */
export function createTickets(now: () => number): Tickets {
  let lent: { ticket: string; madeAt: number; expiresAt: number } | null = null
  return {
    lend: () => {
      const at = now()
      const kept = lent !== null && at < lent.expiresAt ? lent : null
      const { ticket, madeAt } = kept ?? { ticket: newTicket(), madeAt: at }
      const lastsUntil = madeAt + MAX_AGE_SECONDS * 1000
      const expiresAt = Math.min(at + LIFETIME_SECONDS * 1000, lastsUntil)
      lent = { ticket, madeAt, expiresAt }
      return { ticket, expiresInSeconds: Math.floor((expiresAt - at) / 1000) }
    },
  }
}

function newTicket(): string {
  return randomBytes(48).toString('base64url').replaceAll(/[-_]/g, 'k')
}
