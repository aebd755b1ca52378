import { BYTE, isSpace } from './bytes.ts'
import type { JsonIndex } from './jsonIndex.ts'
import { createNumbers } from './numbers.ts'
import { endOfScalar, endOfString, type JsonProblem } from './tokens.ts'

/** Where a text stops being JSON, as a place in its bytes. */
export interface BrokenAt {
  offset: number
  problem: JsonProblem
}

/** Reads bytes once, from the first to the last, as they come. */
export interface Scanner {
  /** How far it has read. */
  readonly offset: number
  /** Set when the text is not JSON; nothing more is read then. */
  readonly broken: BrokenAt | null
  /** Reads on up to `limit`; `isWhole` when that is the end of the text. */
  advance: (limit: number, isWhole: boolean) => void
}

/** What may come next. */
const VALUE = 0
const VALUE_OR_CLOSE = 1
const KEY_OR_CLOSE = 2
const KEY = 3
const COLON = 4
const COMMA_OR_CLOSE = 5
const END = 6

const PROBLEM_AT: Record<number, JsonProblem> = {
  [VALUE]: 'value-expected',
  [VALUE_OR_CLOSE]: 'value-expected',
  [KEY_OR_CLOSE]: 'key-expected',
  [KEY]: 'key-expected',
  [COLON]: 'colon-expected',
  [COMMA_OR_CLOSE]: 'comma-expected',
  [END]: 'more-after-end',
}

const NO_CONTAINER = -1

/** Makes a scanner that writes the lines and containers of `bytes` into an index. */
export function createScanner(bytes: Uint8Array, index: JsonIndex): Scanner {
  let offset = 0
  let state = VALUE
  let broken: BrokenAt | null = null
  /** Of the container that is open: its number, whether it is an object, how many members so far. */
  let container = NO_CONTAINER
  let isObject = false
  let members = 0
  let depth = 0
  /** The same of those around it, outermost first. */
  const numbers = createNumbers()
  const kinds = createNumbers()
  const counts = createNumbers()
  /** A key has begun the line that the value goes on. */
  let isAfterKey = false

  function beginValue(at: number) {
    if (isAfterKey) {
      isAfterKey = false
      return
    }
    index.addLine(at, depth)
    members += 1
  }

  function open(at: number, opensObject: boolean) {
    beginValue(at)
    numbers.push(container + 1)
    kinds.push(isObject ? 1 : 0)
    counts.push(members)
    container = index.open(container)
    isObject = opensObject
    members = 0
    depth += 1
    state = opensObject ? KEY_OR_CLOSE : VALUE_OR_CLOSE
  }

  function close(at: number) {
    depth -= 1
    if (members === 0) {
      index.forget()
    } else {
      index.addLine(at, depth)
      index.close(container, members)
    }
    const last = numbers.length - 1
    container = numbers.at(last) - 1
    isObject = kinds.at(last) === 1
    members = counts.at(last)
    for (const column of [numbers, kinds, counts]) column.pop()
    state = depth === 0 ? END : COMMA_OR_CLOSE
  }

  function mayClose(): boolean {
    return state === COMMA_OR_CLOSE || state === (isObject ? KEY_OR_CLOSE : VALUE_OR_CLOSE)
  }

  function breakAt(at: number, problem: JsonProblem) {
    broken = { offset: at, problem }
  }

  /** Reads a string at `at`; answers where to go on, 0 when it is not all there. */
  function readString(at: number, limit: number, isWhole: boolean): number {
    const isKey = state === KEY || state === KEY_OR_CLOSE
    if (!isKey && state !== VALUE && state !== VALUE_OR_CLOSE) {
      breakAt(at, PROBLEM_AT[state] ?? 'value-expected')
      return 0
    }
    const end = endOfString(bytes, at, limit)
    if (end < 0) breakAt(-end - 1, 'bad-string')
    else if (end === 0 && isWhole) breakAt(limit, 'ends-early')
    if (end <= 0) return 0

    if (isKey) {
      index.addLine(at, depth)
      members += 1
      isAfterKey = true
      state = COLON
    } else {
      beginValue(at)
      state = depth === 0 ? END : COMMA_OR_CLOSE
    }
    return end
  }

  function readScalar(at: number, limit: number, isWhole: boolean): number {
    if (state !== VALUE && state !== VALUE_OR_CLOSE) {
      breakAt(at, PROBLEM_AT[state] ?? 'value-expected')
      return 0
    }
    const token = endOfScalar(bytes, at, limit, isWhole)
    if (token === 'unfinished') return 0
    if ('problem' in token) {
      breakAt(token.at, token.problem)
      return 0
    }
    beginValue(at)
    state = depth === 0 ? END : COMMA_OR_CLOSE
    return token.end
  }

  /** Reads a bracket, a comma or a colon; answers where to go on, 0 when it may not stand there. */
  function readSign(at: number, byte: number): number {
    const isClosing = byte === BYTE.closeObject || byte === BYTE.closeList
    if (isClosing && depth > 0 && mayClose()) {
      if ((byte === BYTE.closeObject) !== isObject) breakAt(at, 'wrong-bracket')
      else close(at)
    } else if (byte === BYTE.comma && state === COMMA_OR_CLOSE) {
      state = isObject ? KEY : VALUE
    } else if (byte === BYTE.colon && state === COLON) {
      state = VALUE
    } else if (!isClosing && byte !== BYTE.comma && byte !== BYTE.colon && isValueNext()) {
      open(at, byte === BYTE.openObject)
    } else {
      breakAt(at, PROBLEM_AT[state] ?? 'value-expected')
    }
    return broken ? 0 : at + 1
  }

  function isValueNext(): boolean {
    return state === VALUE || state === VALUE_OR_CLOSE
  }

  function advance(limit: number, isWhole: boolean) {
    let at = offset
    while (at < limit) {
      const byte = bytes[at] ?? 0
      let next: number
      if (isSpace(byte)) next = at + 1
      else if (byte === BYTE.quote) next = readString(at, limit, isWhole)
      else if (isSign(byte)) next = readSign(at, byte)
      else next = readScalar(at, limit, isWhole)
      if (next === 0) break
      at = next
    }
    offset = at
    if (isWhole && !broken && state !== END) breakAt(limit, 'ends-early')
  }

  return {
    get offset() {
      return offset
    },
    get broken() {
      return broken
    },
    advance: (limit, isWhole) => {
      if (!broken) advance(limit, isWhole)
    },
  }
}

function isSign(byte: number): boolean {
  return (
    byte === BYTE.comma ||
    byte === BYTE.colon ||
    byte === BYTE.openObject ||
    byte === BYTE.closeObject ||
    byte === BYTE.openList ||
    byte === BYTE.closeList
  )
}
