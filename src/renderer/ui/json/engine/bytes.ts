/** The bytes that JSON gives a meaning. */
export const BYTE = {
  tab: 0x09,
  newline: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  quote: 0x22,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const

/** Where the next byte that is no white space stands, `end` when there is none. */
export function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end) {
    const byte = bytes[at] ?? 0
    if (byte > BYTE.space || !isSpace(byte)) return at
    at += 1
  }
  return end
}

/** Behind the closing quote of the string whose opening quote stands at `from`, or `end`. */
export function skipString(bytes: Uint8Array, from: number, end: number): number {
  let at = from + 1
  while (at < end) {
    const byte = bytes[at]
    if (byte === BYTE.quote) return at + 1
    at += byte === BYTE.backslash ? 2 : 1
  }
  return end
}

/** Behind the number or word that begins at `from`. */
export function skipScalar(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end) {
    const byte = bytes[at] ?? 0
    if (isSpace(byte) || byte === BYTE.comma || isClose(byte)) return at
    at += 1
  }
  return end
}

/** Whether a byte opens an object or a list. */
export function isOpen(byte: number): boolean {
  return byte === BYTE.openObject || byte === BYTE.openList
}

/** Whether a byte closes an object or a list. */
export function isClose(byte: number): boolean {
  return byte === BYTE.closeObject || byte === BYTE.closeList
}

/** Whether a byte is white space to JSON. */
export function isSpace(byte: number): boolean {
  return (
    byte === BYTE.space ||
    byte === BYTE.newline ||
    byte === BYTE.carriageReturn ||
    byte === BYTE.tab
  )
}
