import type { Clock } from '../clock.ts'
import type { Delivery, Try } from '../events/events.ts'
import type { Connection, Connections } from './connections.ts'
import type { Ack, Frame } from './frames.ts'

const PATIENCE_MS = 60_000
const MOST_TRIES = 4

/** Brings frames to clients until one acknowledges. */
export interface Pushes {
  /**
   * Sends a frame to one of its subscribers, and again after a minute without an acknowledgement or
   * with one that says later; then it may be another's turn. `null` when nobody subscribed.
   */
  push: (frame: Frame, answered?: (data: Ack['data']) => void) => Delivery | null
  /** Takes an acknowledgement. */
  settle: (connection: Connection, ack: Ack) => void
}

interface Push {
  frame: Frame
  delivery: Delivery
  answered: (data: Ack['data']) => void
  /** Calls the next try off. */
  callOff: () => void
}

/** Makes a bringer of frames. */
export function createPushes(clock: Clock, connections: Connections): Pushes {
  /** By message id: an acknowledgement may come late, and then it counts as well. */
  const waiting = new Map<string, { push: Push; sent: Try }>()

  return {
    push: (frame, answered = () => {}) => {
      if (connections.anyFor(frame) === null) return null
      const delivery: Delivery = { by: 'stream', state: 'under-way', tries: [] }
      attempt({ frame, delivery, answered, callOff: () => {} })
      return delivery
    },
    settle: (connection, { messageId, code, data }) => {
      const found = waiting.get(messageId)
      if (found === undefined) return
      const { push, sent } = found
      const outcome = outcomeOf(code, data)
      sent.outcome = `${connection.connectionId} ${outcome.words}`
      if (!outcome.done) return
      connection.acknowledged += 1
      end(push, 'delivered')
      push.answered(data)
    },
  }

  function attempt(push: Push): void {
    const { frame, delivery } = push
    if (delivery.tries.length === MOST_TRIES) {
      end(push, 'failed')
      return
    }
    const connection = connections.anyFor(frame)
    const sent: Try = { at: clock.now(), outcome: 'nobody is connected who subscribed to it' }
    delivery.tries.push(sent)
    if (connection !== null) {
      sent.outcome = `${connection.connectionId} has not acknowledged it`
      waiting.set(connections.send(connection, frame), { push, sent })
    }
    push.callOff = clock.at(clock.now() + PATIENCE_MS, () => attempt(push))
  }

  function end(push: Push, state: Delivery['state']): void {
    push.callOff()
    push.delivery.state = state
    for (const [messageId, one] of waiting) if (one.push === push) waiting.delete(messageId)
  }
}

function outcomeOf(code: number, data: Ack['data']): { done: boolean; words: string } {
  if (code !== 200) return { done: false, words: `answered ${code}` }
  if (data['status'] === 'LATER') return { done: false, words: 'said LATER' }
  return { done: true, words: 'acknowledged it' }
}
