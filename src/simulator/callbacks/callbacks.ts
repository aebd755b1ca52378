import type { Clock } from '../clock.ts'
import type { Delivery, EmittedEvent, Events } from '../events/events.ts'
import type { EventType } from '../events/eventTypes.ts'
import { postSealed, type Posted } from './post.ts'

/** Seconds after the first try. */
const RETRIES_S = [10, 40]
const KEPT_MS = 10 * 60_000
const MOST_PER_CALL = 200

/** A callback as it was registered. */
export interface Callback {
  tags: EventType[]
  token: string
  aesKey: string
  url: string
}

/** The callback of the enterprise: there is one at most. */
export interface Callbacks {
  current: () => Callback | null
  /** Puts one in the place of the other, or takes it away. */
  set: (callback: Callback | null) => void
  /** Sends a `check_url` there. */
  probe: (callback: Callback) => Promise<Posted>
  /** Events that could not be brought, the oldest first, and whether there are more; each once. */
  takeFailed: () => { failed: EmittedEvent[]; hasMore: boolean }
  /** Calls off what is under way. */
  stop: () => void
}

/** Makes a place for a callback, which has none; it gets every event that it subscribed to. */
export function createCallbacks(clock: Clock, events: Events, corpId: string): Callbacks {
  let current: Callback | null = null
  let failures: { event: EmittedEvent; at: number }[] = []
  const stopped = new AbortController()

  const post = async (callback: Callback, body: object) =>
    postSealed({ ...callback, owner: corpId }, body, {
      now: clock.now(),
      signal: stopped.signal,
    })

  events.listen((event) => {
    if (current?.tags.includes(event.eventType) !== true) return
    const delivery: Delivery = { by: 'callback', state: 'under-way', tries: [] }
    event.deliveries.push(delivery)
    void attempt(event, delivery)
  })

  return {
    current: () => current,
    set: (callback) => {
      current = callback
    },
    probe: async (callback) => post(callback, { EventType: 'check_url' }),
    takeFailed: () => {
      const kept = failures.filter(({ at }) => clock.now() - at < KEPT_MS)
      failures = kept.slice(MOST_PER_CALL)
      const failed = kept.slice(0, MOST_PER_CALL).map(({ event }) => event)
      return { failed, hasMore: failures.length > 0 }
    },
    stop: () => stopped.abort(),
  }

  async function attempt(event: EmittedEvent, delivery: Delivery): Promise<void> {
    const tried = { at: clock.now(), outcome: 'not answered yet' }
    const retry = RETRIES_S[delivery.tries.length]
    delivery.tries.push(tried)
    const posted = current === null ? null : await post(current, bodyOf(event))
    if (stopped.signal.aborted) return
    tried.outcome = posted === null ? 'the callback was deleted' : wordsOf(posted)
    if (posted?.kind === 'accepted') {
      delivery.state = 'delivered'
    } else if (posted !== null && retry !== undefined) {
      clock.at(event.bornAt + retry * 1000, () => void attempt(event, delivery))
    } else {
      delivery.state = 'failed'
      if (posted !== null) failures.push({ event, at: clock.now() })
    }
  }
}

/**
 * What a callback is told, as it was recorded.
 * https://open.dingtalk.com/document/development/address-book-events
 */
function bodyOf({ corpId, eventType, fields, bornAt }: EmittedEvent): object {
  return { CorpId: corpId, EventType: eventType, ...fields, TimeStamp: String(bornAt) }
}

function wordsOf(posted: Posted): string {
  if (posted.kind === 'accepted') return 'answered success'
  return posted.kind === 'not-success' ? 'did not answer a sealed success' : posted.reason
}
