import { randomUUID } from 'node:crypto'
import type { Exchange } from '../../shared/exchange.ts'
import { type Parted, withBody } from './largeBody.ts'

/** Room for large bodies; the oldest make way. */
const ROOM_BYTES = 400_000_000
const MOST_BODIES = 12

/** Keeps large bodies for the window to read in pieces, instead of handing them over whole. */
export interface LargeBodies {
  /** The same exchange with its parted body; what is large of it is kept here. It must be masked. */
  keep: (exchange: Exchange, parted: Parted) => Exchange
  /** A piece of a body; `null` when it is not here, or not any more. */
  read: (id: string, from: number, to: number) => Buffer<ArrayBuffer> | null
  /** Gives bodies up; ids that are not here are no matter. */
  release: (ids: readonly string[]) => void
}

/** Makes the keeper of large bodies, empty. */
export function createLargeBodies(): LargeBodies {
  const bodies = new Map<string, Buffer<ArrayBuffer>>()

  function hold(bytes: Buffer<ArrayBuffer>): string {
    const id = randomUUID()
    bodies.set(id, bytes)
    let room = ROOM_BYTES
    // Newest first: what no longer fits behind them goes.
    for (const [index, [older, kept]] of [...bodies].toReversed().entries()) {
      room -= kept.length
      if (index > 0 && (room < 0 || index >= MOST_BODIES)) bodies.delete(older)
    }
    return id
  }

  return {
    keep: (exchange, { body, bytes }) => {
      if (bytes === null || !body.large) return withBody(exchange, body)
      return withBody(exchange, { ...body, large: { ...body.large, id: hold(bytes) } })
    },
    read: (id, from, to) => bodies.get(id)?.subarray(from, to) ?? null,
    release: (ids) => {
      for (const id of ids) bodies.delete(id)
    },
  }
}
