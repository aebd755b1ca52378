import { BYTE } from './bytes.ts'

/** What is wrong with a text that is not JSON. */
export type JsonProblem =
  | 'value-expected'
  | 'key-expected'
  | 'colon-expected'
  | 'comma-expected'
  | 'wrong-bracket'
  | 'bad-string'
  | 'bad-number'
  | 'bad-word'
  | 'ends-early'
  | 'more-after-end'

/** A token's end; that there are not bytes enough to know; or the place of what is wrong. */
export type TokenEnd = { end: number } | 'unfinished' | { problem: JsonProblem; at: number }

const WORDS = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word))
/** What may stand after a backslash, `u` aside. */
const ESCAPABLE = new Set(Array.from(String.raw`"\/bfnrt`, (letter) => letter.codePointAt(0)))
const LETTER_U = 0x75
const LETTER_E = 0x65
const LOWER_CASE = 0x20

/**
 * The place behind the string that begins at `from`, 0 when the bytes end before it does, and the
 * place of what is wrong as a number below zero, minus one. Strings are most of a text: this makes
 * no object for each.
 */
export function endOfString(bytes: Uint8Array, from: number, limit: number): number {
  let at = from + 1
  while (at < limit) {
    const byte = bytes[at] ?? 0
    if (byte === BYTE.quote) return at + 1
    if (byte === BYTE.backslash) {
      const escape = bytes[at + 1]
      const length = escape === LETTER_U ? 6 : 2
      if (at + length > limit) return 0
      if (escape === LETTER_U ? !isHex(bytes, at + 2) : !ESCAPABLE.has(escape)) return -at - 1
      at += length
    } else {
      if (byte < BYTE.space) return -at - 1
      at += 1
    }
  }
  return 0
}

/** Reads a number, `true`, `false` or `null`. `isWhole` when no more bytes will come. */
export function endOfScalar(
  bytes: Uint8Array,
  from: number,
  limit: number,
  isWhole: boolean,
): TokenEnd {
  const byte = bytes[from] ?? 0
  if (byte === BYTE.minus || isDigit(byte)) return endOfNumber(bytes, from, limit, isWhole)

  const word = WORDS.find(([first]) => first === byte)
  if (!word) return { problem: 'value-expected', at: from }
  for (const [offset, letter] of word.entries()) {
    if (from + offset >= limit) return isWhole ? { problem: 'bad-word', at: from } : 'unfinished'
    if (bytes[from + offset] !== letter) return { problem: 'bad-word', at: from }
  }
  return { end: from + word.length }
}

function endOfNumber(bytes: Uint8Array, from: number, limit: number, isWhole: boolean): TokenEnd {
  let at = from
  const digits = () => {
    const start = at
    while (at < limit && isDigit(bytes[at] ?? 0)) at += 1
    return at > start
  }
  const wrong = (): TokenEnd =>
    at >= limit && !isWhole ? 'unfinished' : { problem: 'bad-number', at: from }

  if (bytes[at] === BYTE.minus) at += 1
  if (at < limit && bytes[at] === BYTE.zero) at += 1
  else if (!digits()) return wrong()
  if (at < limit && bytes[at] === BYTE.dot) {
    at += 1
    if (!digits()) return wrong()
  }
  if (at < limit && ((bytes[at] ?? 0) | LOWER_CASE) === LETTER_E) {
    at += 1
    if (at < limit && (bytes[at] === BYTE.plus || bytes[at] === BYTE.minus)) at += 1
    if (!digits()) return wrong()
  }
  if (at >= limit && !isWhole) return 'unfinished'
  return { end: at }
}

function isDigit(byte: number): boolean {
  return byte >= BYTE.zero && byte <= BYTE.nine
}

function isHex(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const byte = bytes[at] ?? 0
    const letter = byte | LOWER_CASE
    if (!isDigit(byte) && (letter < 0x61 || letter > 0x66)) return false
  }
  return true
}
