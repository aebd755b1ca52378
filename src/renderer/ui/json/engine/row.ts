import type { LineKind } from './line.ts'

/** A line as it is shown. */
export interface Row {
  /** Its number among all lines, from 0. */
  line: number
  depth: number
  kind: LineKind | 'text'
  /** With its quotes; `null` when there is none. */
  key: string | null
  /** A value, an opening bracket, a closing one, or a line of plain text; long ones are cut. */
  value: string
  /** How many bytes of the value are not shown. */
  leftOutBytes: number
  hasComma: boolean
  /** Set where the line opens something that can be folded. */
  fold: Fold | null
}

/** What an opening line says of what it opens. */
export interface Fold {
  isFolded: boolean
  members: number
  /** The bracket that closes it. */
  close: string
}

/** A value longer than this is cut on screen at first. */
export const SHOWN_CHARACTERS = 1_000
/** And never shown longer than this: a longer one is copied or saved. */
export const MOST_SHOWN_CHARACTERS = 50_000

/** The text of a row as it is shown and searched, without what stands for folded lines. */
export function rowText({ key, value, hasComma, fold }: Omit<Row, 'line' | 'depth'>): string {
  const start = key === null ? value : `${key}: ${value}`
  return start + (hasComma && fold?.isFolded !== true ? ',' : '')
}
