import type { Body } from '../../../../shared/exchange.ts'

/** Bytes in a line of the hex view. */
export const BYTES_A_ROW = 16

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

/** The line of a hex view that begins at `row * 16`. */
export function hexRow(bytes: Uint8Array, row: number): HexRow {
  const start = row * BYTES_A_ROW
  const part = [...bytes.subarray(start, start + BYTES_A_ROW)]
  const pairs = part.map((byte) => byte.toString(16).padStart(2, '0'))
  return {
    offset: start.toString(16).padStart(8, '0'),
    hex: [pairs.slice(0, 8).join(' '), pairs.slice(8).join(' ')].join('  ').padEnd(49),
    ascii: part
      .map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCodePoint(byte) : '.'))
      .join(''),
  }
}
