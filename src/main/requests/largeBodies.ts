import { randomUUID } from 'node:crypto'
import type { Body, Exchange, Outcome } from '../../shared/exchange.ts'
import { verdictOf } from '../../shared/verdict.ts'

/** Texts up to here cross with their exchange; of a longer one so many characters do. */
const HANDED_OVER = { text: 524_288, binary: 8_388_608 }
/** What the window can show before it has read the rest. */
const BEGINNING = { text: 65_536, binary: 524_288 }
/** Room for large bodies; the oldest make way. */
const ROOM_BYTES = 400_000_000
const MOST_BODIES = 12

/** Keeps large bodies for the window to read in pieces, instead of handing them over whole. */
export interface LargeBodies {
  /** The same outcome with large bodies kept here. They must be masked. */
  holdIn: (outcome: Outcome) => Outcome
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

  function holdOf(exchange: Exchange): Exchange {
    const { body } = exchange.response
    const kind = body.form === 'binary' ? 'binary' : 'text'
    if (body.text.length <= HANDED_OVER[kind]) return exchange

    const bytes = Buffer.from(body.text, kind === 'binary' ? 'base64' : 'utf8')
    const large = { id: hold(bytes), sizeBytes: bytes.length, verdict: verdictOf(exchange) }
    const held: Body = { ...body, text: beginningOf(body.text, BEGINNING[kind]), large }
    return { ...exchange, response: { ...exchange.response, body: held } }
  }

  return {
    holdIn: (outcome) => ({
      ...outcome,
      exchange: holdOf(outcome.exchange),
      before: outcome.before.map(holdOf),
    }),
    read: (id, from, to) => bodies.get(id)?.subarray(from, to) ?? null,
    release: (ids) => {
      for (const id of ids) bodies.delete(id)
    },
  }
}

/** Never half a letter; a multiple of four of base64. The copy lets go of the whole. */
function beginningOf(text: string, length: number): string {
  const beginning = text.slice(0, length)
  const whole = beginning.isWellFormed() ? beginning : beginning.slice(0, -1)
  return Buffer.from(whole).toString()
}
