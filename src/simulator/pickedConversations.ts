import { randomBytes } from 'node:crypto'
import type { Addressee } from '../shared/sandbox/view.ts'

const LIFETIME_MS = 24 * 3_600_000

/** A conversation as its cid stands for it. */
export interface PickedConversation {
  /** For one message. */
  cid: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

/**
 * Gives out the cids that JSAPI's pickConversation gives to a page: good for one message, within a
 * day. https://open.dingtalk.com/document/development/send-normal-messages
 */
export interface PickedConversations {
  pick: (to: Addressee) => PickedConversation
  /** Where a cid leads, which is used up by this; `null` for one that does not do. */
  redeem: (cid: string) => Addressee | null
}

/** Makes a giver of cids under the clock `now`. */
export function createPickedConversations(now: () => number): PickedConversations {
  const picked = new Map<string, { to: Addressee; expiresAt: number }>()
  return {
    pick: (to) => {
      const cid = randomBytes(16).toString('hex')
      const expiresAt = now() + LIFETIME_MS
      picked.set(cid, { to, expiresAt })
      return { cid, expiresAt }
    },
    redeem: (cid) => {
      const found = picked.get(cid)
      picked.delete(cid)
      return found !== undefined && now() < found.expiresAt ? found.to : null
    },
  }
}
