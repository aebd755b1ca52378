import { BYTE } from './bytes.ts'
import type { Block, Doc } from './doc.ts'
import { createNumbers } from './numbers.ts'
import { MOST_SHOWN_CHARACTERS, SHOWN_CHARACTERS } from './row.ts'
import { beginning, textOf } from './text.ts'

const LINES_IN_A_BLOCK = 512
const GROWTH = 10

/** A text that is no JSON, as the lines it has; nothing folds. */
export interface TextDoc extends Doc {
  /** Finds the lines up to `limit`. */
  advance: (limit: number) => void
}

/** Makes the lines of `bytes`, none of them known yet. */
export function createTextDoc(bytes: Uint8Array): TextDoc {
  const starts = createNumbers()
  const shown = new Map<number, number>()
  let read = 0

  function rangeOf(line: number): { from: number; to: number } {
    const from = starts.at(line)
    const next = line + 1 < starts.length ? starts.at(line + 1) - 1 : read
    const isCrLf = next > from && bytes[next - 1] === BYTE.carriageReturn
    return { from, to: isCrLf ? next - 1 : next }
  }

  function* textsOf(from: number, { to }: Block): Generator<string> {
    for (let line = from; line < to; line += 1) {
      const range = rangeOf(line)
      yield textOf(bytes, range.from, range.to)
    }
  }

  return {
    source: bytes,
    get lines() {
      return starts.length
    },
    get rows() {
      return starts.length
    },
    row: (line) => {
      const { from, to } = rangeOf(line)
      const { text, leftOut } = beginning(bytes, from, to, shown.get(line) ?? SHOWN_CHARACTERS)
      const plain = {
        line,
        depth: 0,
        kind: 'text',
        key: null,
        hasComma: false,
        fold: null,
      } as const
      return { ...plain, value: text, leftOutBytes: leftOut }
    },
    lineOf: (row) => row,
    rowOf: (line) => line,
    setFolded: () => undefined,
    foldFrom: () => undefined,
    reveal: () => undefined,
    rowAround: (line) => line,
    showMore: (line) => {
      const now = shown.get(line) ?? SHOWN_CHARACTERS
      shown.set(line, Math.min(now * GROWTH, MOST_SHOWN_CHARACTERS))
    },
    pathOf: () => '',
    rangeOf,
    blockFrom: (line) => {
      const to = Math.min(line + LINES_IN_A_BLOCK, starts.length)
      const end = to < starts.length ? starts.at(to) : read
      return { to, start: starts.at(line), end }
    },
    textsOf,
    advance: (limit) => {
      if (starts.length === 0) starts.push(0)
      const part = bytes.subarray(0, limit)
      for (
        let at = part.indexOf(BYTE.newline, read);
        at >= 0;
        at = part.indexOf(BYTE.newline, at + 1)
      ) {
        starts.push(at + 1)
      }
      read = limit
    },
  }
}
