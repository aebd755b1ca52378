import type { Body } from '../../../../shared/exchange.ts'

/** The bytes of a body. Of a text they are those of its UTF-8, secrets masked. */
export function bytesOf({ form, text }: Pick<Body, 'form' | 'text'>): Uint8Array<ArrayBuffer> {
  if (form !== 'binary') return new TextEncoder().encode(text)
  return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0)
}

/** One line of a hex view. */
export interface HexRow {
  /** Where it begins, in eight hex digits. */
  offset: string
  hex: string
  /** What is printable ASCII; a dot for anything else. */
  ascii: string
}

/** The line of a hex view that begins at `row * bytesARow`. */
export function hexRow(bytes: Uint8Array, row: number, bytesARow: 8 | 16): HexRow {
  const start = row * bytesARow
  const part = [...bytes.subarray(start, start + bytesARow)]
  const pairs = part.map((byte) => byte.toString(16).padStart(2, '0'))
  return {
    offset: start.toString(16).padStart(8, '0'),
    hex: [pairs.slice(0, 8).join(' '), pairs.slice(8).join(' ')]
      .join('  ')
      .padEnd(bytesARow * 3 + 1),
    ascii: part
      .map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCodePoint(byte) : '.'))
      .join(''),
  }
}
