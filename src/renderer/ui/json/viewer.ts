import type { ReadingState, Report, SearchState, Source } from './engine/messages.ts'
import type { Row } from './engine/row.ts'
import { createReader, type Reader } from './reader.ts'

/** What the window knows of a text that is being read. */
export interface Shown {
  /** `null` before the first lines are there. */
  state: ReadingState | null
  /** The number of the first of `rows`. */
  from: number
  rows: Row[]
  search: SearchState | null
  /** The hit that was gone to. */
  hit: { number: number; inLine: number; line: number } | null
  /** The line that keys and copying mean. */
  line: number
  row: number
  /** Counts what asks to be brought into sight. */
  reveals: number
}

/** A reader, and what it has reported so far, for React to look at. */
export interface Viewer extends Pick<Reader, 'ask' | 'send' | 'close'> {
  open: (source: Source, form: 'json' | 'text') => void
  shown: () => Shown
  subscribe: (listener: () => void) => () => void
  /** Makes a row the current one and brings it into sight. */
  goTo: (row: number, line: number) => void
  /** Makes a line that is in sight the current one. */
  choose: (line: number) => void
}

const NOTHING: Shown = {
  state: null,
  from: 0,
  rows: [],
  search: null,
  hit: null,
  line: 0,
  row: 0,
  reveals: 0,
}

/** Makes a viewer; nothing is read before `open`. */
export function createViewer(): Viewer {
  const reader = createReader()
  const listeners = new Set<() => void>()
  let shown = NOTHING

  function show(change: Partial<Shown>) {
    shown = { ...shown, ...change }
    for (const listener of listeners) listener()
  }

  function goTo(row: number, line: number) {
    show({ row, line, reveals: shown.reveals + 1 })
  }

  function hear(report: Report) {
    if (report.say === 'state') show({ state: report.state })
    else if (report.say === 'rows') hearRows(report.from, report.rows)
    else if (report.say === 'search')
      show({ search: report.search, ...(!report.search && { hit: null }) })
    else if (report.say === 'reveal') {
      const { line, row, hit } = report
      show({ ...(hit && { hit: { ...hit, line } }) })
      goTo(row, line)
    }
  }

  /** Folding moves rows; the current line stays the same as long as it is seen. */
  function hearRows(from: number, came: Row[]) {
    const rows = keepingSame(shown.rows, came)
    const at = rows.findIndex(({ line }) => line === shown.line)
    show({ from, rows, ...(at >= 0 && { row: from + at }) })
  }

  return {
    ask: reader.ask,
    send: reader.send,
    close: reader.close,
    open: (source, form) => {
      shown = NOTHING
      reader.open(source, form, hear)
    },
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    goTo,
    choose: (line) => {
      const at = shown.rows.findIndex((row) => row.line === line)
      if (at >= 0) show({ line, row: shown.from + at })
    },
  }
}

/** The rows that came, each as it was before where nothing about it changed: it need not be drawn anew. */
function keepingSame(before: readonly Row[], came: readonly Row[]): Row[] {
  const byLine = new Map(before.map((row) => [row.line, row]))
  return came.map((row) => {
    const old = byLine.get(row.line)
    return old && isSame(old, row) ? old : row
  })
}

function isSame(one: Row, other: Row): boolean {
  return (
    one.key === other.key &&
    one.value === other.value &&
    one.depth === other.depth &&
    one.kind === other.kind &&
    one.hasComma === other.hasComma &&
    one.leftOutBytes === other.leftOutBytes &&
    one.fold?.isFolded === other.fold?.isFolded &&
    one.fold?.members === other.fold?.members &&
    one.fold?.close === other.fold?.close
  )
}
