import type { Addressee } from '../../shared/sandbox/view.ts'
import { randomBytes } from 'node:crypto'

const LIFETIME_MS = 90 * 60_000

/** A way to answer in one conversation. */
export interface Session {
  /** Stands in the address that is answered to. */
  session: string
  to: Addressee
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** Gives out ways to answer, good for 90 minutes. */
export interface Sessions {
  open: (to: Addressee) => Session
  /** Where an answer goes; `null` for a session that was never opened or is over. */
  find: (session: string) => Addressee | null
}

/** Makes a giver of sessions under the clock `now`. */
export function createSessions(now: () => number): Sessions {
  const sessions = new Map<string, Session>()
  return {
    open: (to) => {
      const opened = {
        session: randomBytes(16).toString('hex'),
        to,
        expiresAt: now() + LIFETIME_MS,
      }
      sessions.set(opened.session, opened)
      return opened
    },
    find: (session) => {
      const found = sessions.get(session)
      return found !== undefined && now() < found.expiresAt ? found.to : null
    },
  }
}
