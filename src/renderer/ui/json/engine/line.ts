import { BYTE, isClose, isOpen, skipScalar, skipSpace, skipString } from './bytes.ts'

/** What a line of an indented JSON text holds besides its key. */
export type LineKind = 'open' | 'close' | 'empty' | 'string' | 'number' | 'word'

/** A line, as places in the bytes. */
export interface Line {
  kind: LineKind
  depth: number
  /** The key with its quotes; both 0 when there is none. */
  keyStart: number
  keyEnd: number
  /** The value, or the bracket that opens or closes one. */
  valueStart: number
  valueEnd: number
  hasComma: boolean
  /** Where the next line begins. */
  next: number
  /** How deep the next line is indented. */
  nextDepth: number
}

/** Reads the line that begins at an offset of a text known to be JSON so far. */
export function readLine(bytes: Uint8Array, offset: number, depth: number, end: number): Line {
  let at = offset
  let keyStart = 0
  let keyEnd = 0
  if (bytes[at] === BYTE.quote) {
    const stringEnd = skipString(bytes, at, end)
    const colon = skipSpace(bytes, stringEnd, end)
    if (bytes[colon] === BYTE.colon && colon < end) {
      keyStart = at
      keyEnd = stringEnd
      at = skipSpace(bytes, colon + 1, end)
    }
  }

  const { kind, valueEnd } = readValue(bytes, at, end)
  const behind = skipSpace(bytes, valueEnd, end)
  const line = { kind, depth, keyStart, keyEnd, valueStart: at, valueEnd }
  if (kind === 'open') return { ...line, hasComma: false, next: behind, nextDepth: depth + 1 }
  if (behind < end && bytes[behind] === BYTE.comma) {
    return { ...line, hasComma: true, next: skipSpace(bytes, behind + 1, end), nextDepth: depth }
  }
  return { ...line, hasComma: false, next: behind, nextDepth: depth - 1 }
}

function readValue(
  bytes: Uint8Array,
  at: number,
  end: number,
): { kind: LineKind; valueEnd: number } {
  const byte = bytes[at] ?? 0
  if (byte === BYTE.quote) return { kind: 'string', valueEnd: skipString(bytes, at, end) }
  if (isClose(byte)) return { kind: 'close', valueEnd: at + 1 }
  if (isOpen(byte)) {
    const inner = skipSpace(bytes, at + 1, end)
    const isEmpty = inner < end && isClose(bytes[inner] ?? 0)
    return isEmpty ? { kind: 'empty', valueEnd: inner + 1 } : { kind: 'open', valueEnd: at + 1 }
  }
  const isNumber = byte === BYTE.minus || (byte >= BYTE.zero && byte <= BYTE.nine)
  return { kind: isNumber ? 'number' : 'word', valueEnd: skipScalar(bytes, at, end) }
}
