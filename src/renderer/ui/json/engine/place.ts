import { BYTE } from './bytes.ts'
import { textOf } from './text.ts'

/** Line and column of a place in the bytes, counted from 1; the column in characters. */
export function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (
    let at = bytes.indexOf(BYTE.newline);
    at >= 0 && at < offset;
    at = bytes.indexOf(BYTE.newline, at + 1)
  ) {
    line += 1
    start = at + 1
  }
  return { line, column: Array.from(textOf(bytes, start, offset)).length + 1 }
}
