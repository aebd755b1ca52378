import type { Row } from './row.ts'

/** Some lines in a row, and the bytes they were made from. */
export interface Block {
  /** The first line behind them. */
  to: number
  start: number
  end: number
}

/** A text as lines, of which some are folded away. Lines and rows count from 0. */
export interface Doc {
  /** The bytes that the lines are made from. */
  readonly source: Uint8Array
  readonly lines: number
  /** How many lines are seen. */
  readonly rows: number
  row: (row: number) => Row
  lineOf: (row: number) => number
  rowOf: (line: number) => number
  /** Folds or unfolds what a line opens, if it opens anything. */
  setFolded: (line: number, isFolded: boolean) => void
  /** Folds what is nested so deep or deeper, unfolds the rest; 1 leaves the outermost open. */
  foldFrom: (depth: number) => void
  /** Unfolds whatever hides a line. */
  reveal: (line: number) => void
  /** The row of what a line stands in; the line's own when that is nothing. */
  rowAround: (line: number) => number
  /** Shows more of a line's value. */
  showMore: (line: number) => void
  /** The JSONPath of a line's value; '' for plain text. */
  pathOf: (line: number) => string
  /** Where a line's value stands in the bytes. */
  rangeOf: (line: number) => { from: number; to: number }
  /** The next few lines. */
  blockFrom: (line: number) => Block
  /** The whole text of the lines of a block, one after another. */
  textsOf: (from: number, block: Block) => Iterable<string>
}
