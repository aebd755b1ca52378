import { createNumbers, firstWhere, type Numbers } from './numbers.ts'

/** A line is found from the mark before it: so many lines, or so many bytes, are read at most. */
const LINES_BETWEEN_MARKS = 32
const BYTES_BETWEEN_MARKS = 32_768

/** An object or a list that has members, and so lines of its own. */
export interface Container {
  /** The line that opens it. */
  openLine: number
  /** The line that closes it; 0 as long as that is not known. */
  closeLine: number
  members: number
  /** Its container's number, -1 for the outermost. */
  parent: number
}

/** Where a line begins in the bytes, and how deep it is indented. */
export interface LineStart {
  line: number
  offset: number
  depth: number
}

/**
 * Where the lines of an indented JSON text are: a mark every few lines, and every container. Some
 * bytes a container and less than one a line.
 */
export interface JsonIndex {
  readonly lines: number
  readonly containers: number
  addLine: (offset: number, depth: number) => void
  /** Opens a container on the last line; answers its number. */
  open: (parent: number) => number
  /** The last line closes the container. */
  close: (container: number, members: number) => void
  /** Forgets the container opened last: it has no members and takes no lines of its own. */
  forget: () => void
  /** The last mark at or before a line. */
  markBefore: (line: number) => LineStart
  /** The line of the mark so many marks behind a line's own; `lines` at the end. */
  marksLater: (line: number, count: number) => number
  container: (index: number) => Container
  openLineOf: (index: number) => number
  closeLineOf: (index: number) => number
  /** The container that a line opens, -1 when it opens none. */
  openedBy: (line: number) => number
  /** The innermost container around a line, its own opening and closing lines not counted; -1 for none. */
  around: (line: number) => number
}

/** Makes the index of a text of which nothing is known yet. */
export function createJsonIndex(): JsonIndex {
  const marks = { line: createNumbers(), offset: createNumbers(), depth: createNumbers() }
  const opened = createNumbers()
  const closed = createNumbers()
  const members = createNumbers()
  /** One more than the number, so that none is 0. */
  const parents = createNumbers()
  let lines = 0
  let lastMark = { line: 0, offset: 0 }

  function firstOpenedFrom(line: number): number {
    return firstWhere(opened.length, (index) => opened.at(index) >= line)
  }

  return {
    get lines() {
      return lines
    },
    get containers() {
      return opened.length
    },
    addLine: (offset, depth) => {
      const isDue =
        lines === 0 ||
        lines - lastMark.line >= LINES_BETWEEN_MARKS ||
        offset - lastMark.offset >= BYTES_BETWEEN_MARKS
      if (isDue) {
        lastMark = { line: lines, offset }
        marks.line.push(lines)
        marks.offset.push(offset)
        marks.depth.push(depth)
      }
      lines += 1
    },
    open: (parent) => {
      opened.push(lines - 1)
      closed.push(0)
      members.push(0)
      parents.push(parent + 1)
      return opened.length - 1
    },
    close: (container, count) => {
      closed.set(container, lines - 1)
      members.set(container, count)
    },
    forget: () => {
      for (const column of [opened, closed, members, parents]) column.pop()
    },
    markBefore: (line) => {
      const at = lastAtOrBefore(marks.line, line)
      return { line: marks.line.at(at), offset: marks.offset.at(at), depth: marks.depth.at(at) }
    },
    marksLater: (line, count) => {
      const at = lastAtOrBefore(marks.line, line) + count
      return at < marks.line.length ? marks.line.at(at) : lines
    },
    container: (index) => ({
      openLine: opened.at(index),
      closeLine: closed.at(index),
      members: members.at(index),
      parent: parents.at(index) - 1,
    }),
    openLineOf: opened.at,
    closeLineOf: closed.at,
    openedBy: (line) => {
      const index = firstOpenedFrom(line)
      return index < opened.length && opened.at(index) === line ? index : -1
    },
    around: (line) => {
      let index = firstOpenedFrom(line) - 1
      const isPast = () => closed.at(index) !== 0 && closed.at(index) <= line
      while (index >= 0 && isPast()) index = parents.at(index) - 1
      return index
    },
  }
}

function lastAtOrBefore(values: Numbers, value: number): number {
  return Math.max(0, firstWhere(values.length, (index) => values.at(index) > value) - 1)
}
