import { BYTE } from './bytes.ts'
import type { Block, Doc } from './doc.ts'
import { createFolds } from './folds.ts'
import type { JsonIndex } from './jsonIndex.ts'
import { type Line, readLine } from './line.ts'
import { createPaths } from './paths.ts'
import { MOST_SHOWN_CHARACTERS, type Row, rowText, SHOWN_CHARACTERS } from './row.ts'
import { beginning, readable, textOf } from './text.ts'

const MARKS_IN_A_BLOCK = 16
const GROWTH = 10

/** A JSON text as indented lines, as far as its index knows them. Every token stays as received. */
export interface JsonDoc extends Doc {
  readonly index: JsonIndex
  /** Reads a line anew. */
  line: (line: number) => Line
  paths: ReturnType<typeof createPaths>
}

/** Makes the lines of `bytes`. As long as `isWhole` is false, `index` may still grow. */
export function createJsonDoc(
  bytes: Uint8Array,
  index: JsonIndex,
  isWhole: () => boolean = () => true,
): JsonDoc {
  const folds = createFolds(index, lines)
  const shown = new Map<number, number>()
  const paths = createPaths(bytes, index, line)
  /** Rows are mostly asked for one after another. */
  let last = { line: -1, offset: 0, depth: 0 }

  /** Of the last line that is known, the end may not have come yet. */
  function lines(): number {
    return isWhole() ? index.lines : Math.max(0, index.lines - 1)
  }

  function line(wanted: number): Line {
    const mark = index.markBefore(wanted)
    let { line: at, offset, depth } = last.line <= wanted && last.line > mark.line ? last : mark
    for (;;) {
      const read = readLine(bytes, offset, depth, bytes.length)
      if (at === wanted) {
        last = { line: at + 1, offset: read.next, depth: read.nextDepth }
        return read
      }
      at += 1
      offset = read.next
      depth = read.nextDepth
    }
  }

  function row(wanted: number): Row {
    const number = folds.lineOf(wanted)
    const read = line(number)
    const { text, leftOut } = beginning(
      bytes,
      read.valueStart,
      read.valueEnd,
      shown.get(number) ?? SHOWN_CHARACTERS,
    )
    const fold = read.kind === 'open' ? foldOf(number, read) : null
    return {
      line: number,
      depth: read.depth,
      kind: read.kind,
      key: keyOf(read),
      value: read.kind === 'empty' ? emptyOf(read) : readable(text),
      leftOutBytes: leftOut,
      hasComma: fold?.isFolded === true ? fold.hasComma : read.hasComma,
      fold: fold && { isFolded: fold.isFolded, members: fold.members, close: fold.close },
    }
  }

  function foldOf(number: number, read: Line) {
    const opened = index.openedBy(number)
    const { closeLine, members } = index.container(opened)
    if (opened < 0 || closeLine === 0) return null
    const isFolded = folds.isFolded(opened)
    return {
      isFolded,
      members,
      close: bytes[read.valueStart] === BYTE.openObject ? '}' : ']',
      hasComma: isFolded && line(closeLine).hasComma,
    }
  }

  function keyOf({ keyStart, keyEnd }: Line): string | null {
    return keyEnd === 0 ? null : readable(textOf(bytes, keyStart, keyEnd))
  }

  function emptyOf({ valueStart }: Line): string {
    return bytes[valueStart] === BYTE.openObject ? '{}' : '[]'
  }

  function rangeOf(number: number): { from: number; to: number } {
    const read = line(number)
    if (read.kind === 'close') {
      const opening = index.openLineOf(paths.closedBy(number))
      return { from: line(opening).valueStart, to: read.valueEnd }
    }
    const closeLine = read.kind === 'open' ? index.closeLineOf(index.openedBy(number)) : 0
    return {
      from: read.valueStart,
      to: closeLine === 0 ? read.valueEnd : line(closeLine).valueEnd,
    }
  }

  function* textsOf(from: number, { to }: Block): Generator<string> {
    for (let number = from; number < to; number += 1) {
      const read = line(number)
      const { kind, hasComma } = read
      const value =
        kind === 'empty' ? emptyOf(read) : readable(textOf(bytes, read.valueStart, read.valueEnd))
      yield rowText({ kind, key: keyOf(read), value, leftOutBytes: 0, hasComma, fold: null })
    }
  }

  return {
    source: bytes,
    index,
    line,
    paths,
    get lines() {
      return lines()
    },
    get rows() {
      return folds.rows()
    },
    row,
    lineOf: folds.lineOf,
    rowOf: folds.rowOf,
    setFolded: (number, isFolded) => {
      const opened = index.openedBy(number)
      if (opened >= 0 && index.closeLineOf(opened) !== 0) folds.set(opened, isFolded)
    },
    foldFrom: folds.foldFrom,
    reveal: folds.reveal,
    rowAround: (number) => {
      const around = paths.containerOf(number)
      return folds.rowOf(around < 0 ? number : index.openLineOf(around))
    },
    showMore: (number) => {
      const now = shown.get(number) ?? SHOWN_CHARACTERS
      shown.set(number, Math.min(now * GROWTH, MOST_SHOWN_CHARACTERS))
    },
    pathOf: paths.pathOf,
    rangeOf,
    blockFrom: (number) => {
      const to = index.marksLater(number, MARKS_IN_A_BLOCK)
      const end = to < index.lines ? index.markBefore(to).offset : bytes.length
      return { to, start: line(number).valueStart, end }
    },
    textsOf,
  }
}
