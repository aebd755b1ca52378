import type { Body, Exchange } from '../../shared/exchange.ts'
import { verdictOf } from '../../shared/verdict.ts'

/** Texts up to here cross with their exchange; of a longer one so many characters do. */
const HANDED_OVER = { text: 524_288, binary: 8_388_608 }
/** What the window can show before it has read the rest. */
const BEGINNING = { text: 65_536, binary: 524_288 }

/** A body as it is handed over, and what is kept of it. */
export interface Parted {
  /** With its beginning alone when it is large; the id of what is kept is then still ''. */
  body: Body
  /** All of a large body: its text as UTF-8, or the bytes of `binary`; `null` when it is not large. */
  bytes: Buffer<ArrayBuffer> | null
}

/** Parts what is too large to be handed over from its beginning. The body must be there whole. */
export function partLarge(exchange: Exchange): Parted {
  const { body } = exchange.response
  const kind = body.form === 'binary' ? 'binary' : 'text'
  if (body.text.length <= HANDED_OVER[kind]) return { body, bytes: null }

  const bytes = Buffer.from(body.text, kind === 'binary' ? 'base64' : 'utf8')
  const large = { id: '', sizeBytes: bytes.length, verdict: verdictOf(exchange) }
  return { body: { ...body, text: beginningOf(body.text, BEGINNING[kind]), large }, bytes }
}

/** The same exchange with another body. */
export function withBody(exchange: Exchange, body: Body): Exchange {
  return { ...exchange, response: { ...exchange.response, body } }
}

/** Never half a letter; a multiple of four of base64. The copy lets go of the whole. */
function beginningOf(text: string, length: number): string {
  const beginning = text.slice(0, length)
  const whole = beginning.isWellFormed() ? beginning : beginning.slice(0, -1)
  return Buffer.from(whole).toString()
}
