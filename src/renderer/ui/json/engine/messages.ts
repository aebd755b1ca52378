import type { Row } from './row.ts'
import type { Query } from './search.ts'
import type { JsonProblem } from './tokens.ts'

/** Where a text comes from: its bytes, or an address that gives them in pieces. */
export type Source =
  | { bytes: Uint8Array<ArrayBuffer> }
  | {
      address: string
      sizeBytes: number
      /** The first bytes, so that the first lines need not wait. */
      head: Uint8Array<ArrayBuffer>
    }

/** What the window asks of a reading session. */
export type Request =
  | { do: 'open'; source: Source; form: 'json' | 'text' }
  /** From now on these rows are wanted, `to` not among them. */
  | { do: 'look'; from: number; to: number }
  | { do: 'fold'; line: number; isFolded: boolean }
  | { do: 'foldFrom'; depth: number }
  | { do: 'more'; line: number }
  /** Brings a line into sight; answered by `reveal`. */
  | { do: 'reveal'; line: number }
  /** Goes to what a line stands in. */
  | { do: 'goAround'; line: number }
  | { do: 'goToRow'; row: number }
  | { do: 'search'; query: Query | null }
  /** Goes to a hit, by its number from 0. */
  | { do: 'hit'; hit: number }
  /** Goes to the first hit at or after a line. */
  | { do: 'hitFrom'; line: number }
  | { do: 'filter'; path: string | null }
  | { do: 'ask'; id: number; question: Question }

/** What can be asked once; each is answered by `answer`. */
export type Question =
  | { of: 'path'; line: number }
  /** The value of a line as received; of a container, all of it. */
  | { of: 'value'; line: number }
  /** The whole text as received. */
  | { of: 'whole' }

/** What a filter came to. */
export type Filtered =
  | { path: string; at: 'done'; matches: number; listed: number }
  | { path: string; at: 'refused'; message: string }
  | { path: string; at: 'too-large'; limitBytes: number }
  | { path: string; at: 'not-json' }

/** How a text stands. */
export interface ReadingState {
  form: 'json' | 'text'
  rows: number
  /** All lines, the folded ones too. */
  lines: number
  readBytes: number
  sizeBytes: number
  isComplete: boolean
  /** Set when what was said to be JSON is not; it is shown as text then. Counted from 1, in characters. */
  broken: { line: number; column: number; problem: JsonProblem } | null
  filtered: Filtered | null
  /** Set when the bytes could not be had any more. */
  isLost: boolean
}

/** How a search stands. */
export interface SearchState {
  query: Query
  hits: number
  isComplete: boolean
  isCapped: boolean
}

/** What a reading session tells the window. */
export type Report =
  | { say: 'state'; state: ReadingState }
  | { say: 'rows'; from: number; rows: Row[] }
  | { say: 'search'; search: SearchState | null }
  /** A row is to be shown; with the number of the hit on it, and the how manieth of its line it is. */
  | { say: 'reveal'; row: number; line: number; hit: { number: number; inLine: number } | null }
  | { say: 'answer'; id: number; answer: string | Blob | null }
