import type { Verdict } from './verdict.ts'

/** A header line as sent or received, in its order. */
export type HeaderLine = readonly [name: string, value: string]

/** What the body turned out to be, whatever its Content-Type says. */
export type BodyForm = 'empty' | 'json' | 'broken-json' | 'html' | 'text' | 'binary'

/** All of a body that is too large to be handed over with the rest of its exchange. */
export interface LargeBody {
  /** The window reads it at `/bodies/<id>?from=…&to=…`, until it is released or others need the room. */
  id: string
  /** Size of what is read there, in bytes: masked text as UTF-8, or the bytes of `binary`. */
  sizeBytes: number
  /** What `verdictOf` says of it: that needs all of the text. */
  verdict: Verdict
}

/** A body as it is shown: decoded text, and what is known of the bytes behind it. */
export interface Body {
  form: BodyForm
  /** The decoded text; for `binary`, the bytes as base64. Secrets are masked. */
  text: string
  /** Size after unpacking, in bytes. */
  sizeBytes: number
  /** Size as it crossed the network, in bytes. */
  sentBytes: number
  /** The Content-Type as received, '' when there was none. */
  contentType: string
  /** The charset that the text was decoded with. */
  charset: string
  /** Set for a large body: `text` is then only its beginning. */
  large?: LargeBody
}

/** Duration of each phase in milliseconds; `null` where it did not take place. */
export interface Timing {
  dnsMs: number | null
  connectMs: number | null
  tlsMs: number | null
  /** From the request being written to the first byte of the answer. */
  firstByteMs: number
  /** From the first byte to the last. */
  downloadMs: number
  totalMs: number
}

/** The request as it went out, with secrets masked. */
export interface SentRequest {
  method: string
  url: string
  headers: HeaderLine[]
  /** `null` when no body was sent. */
  body: string | null
}

/** The answer as it came, with secrets masked. */
export interface ReceivedResponse {
  status: number
  statusText: string
  httpVersion: string
  headers: HeaderLine[]
  body: Body
}

/** One request and its answer. Every exchange that leaves the main process is masked. */
export interface Exchange {
  id: string
  /** Milliseconds since 1970. */
  startedAt: number
  request: SentRequest
  response: ReceivedResponse
  timing: Timing
}

/** What one `operations.send` did. */
export interface Outcome {
  /** The answer to show. */
  exchange: Exchange
  /** `token` when DingTalk refused to lend a token, so that the operation itself was not sent. */
  answers: 'operation' | 'token'
  /** What went before, oldest first: token fetches, and a first try that a dead token spoiled. */
  before: Exchange[]
  /** True when a token was refused, fetched anew, and the call sent a second time. */
  retriedWithNewToken: boolean
  /** Set when the user chose to call with a token that is known to be dead. */
  knownDead?: 'expired' | 'refused'
}
