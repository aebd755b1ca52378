import type { JsonIndex } from './jsonIndex.ts'
import { createNumbers, firstWhere } from './numbers.ts'

/** Which containers are folded, and which lines are left to be seen. A row is a line that is seen. */
export interface Folds {
  isFolded: (container: number) => boolean
  set: (container: number, isFolded: boolean) => void
  /** Folds every container that is nested so deep or deeper, and unfolds the others; the outermost is at 0. */
  foldFrom: (depth: number) => void
  rows: () => number
  lineOf: (row: number) => number
  /** The row of a line, or of the folded line that hides it. */
  rowOf: (line: number) => number
  /** Unfolds whatever hides a line. */
  reveal: (line: number) => void
}

/** Makes the folds of an index, nothing folded; `lines` says how many lines there are to see. */
export function createFolds(index: JsonIndex, lines: () => number): Folds {
  let folded = new Uint8Array(1_024)
  let seen: Seen | null = null

  function isFolded(container: number): boolean {
    return folded[container] === 1
  }

  function set(container: number, isNowFolded: boolean) {
    if (container >= folded.length) {
      const larger = new Uint8Array(Math.max(container + 1, folded.length * 2, index.containers))
      larger.set(folded)
      folded = larger
    }
    folded[container] = isNowFolded ? 1 : 0
    seen = null
  }

  /** The folded containers that no other one hides, and the row each stands on. */
  function outermost(): Seen {
    if (seen) return seen
    const lines = createNumbers()
    const rows = createNumbers()
    const hidden = createNumbers()
    let hiddenSoFar = 0
    let hiddenTo = -1
    const { length } = folded
    const count = Math.min(length, index.containers)
    for (let at = folded.indexOf(1); at >= 0 && at < count; at = folded.indexOf(1, at + 1)) {
      const line = index.openLineOf(at)
      const close = index.closeLineOf(at)
      if (line <= hiddenTo || close === 0) continue
      lines.push(line)
      rows.push(line - hiddenSoFar)
      hiddenSoFar += close - line
      hidden.push(hiddenSoFar)
      hiddenTo = close
    }
    seen = { lines, rows, hidden, hiddenInAll: hiddenSoFar }
    return seen
  }

  return {
    isFolded,
    set,
    foldFrom: (depth) => {
      folded = new Uint8Array(Math.max(index.containers, 1))
      seen = null
      const depths = new Uint32Array(index.containers)
      for (let at = 0; at < index.containers; at += 1) {
        const { parent, closeLine } = index.container(at)
        depths[at] = parent < 0 ? 0 : (depths[parent] ?? 0) + 1
        if (closeLine !== 0 && (depths[at] ?? 0) >= depth) folded[at] = 1
      }
    },
    rows: () => lines() - outermost().hiddenInAll,
    lineOf: (row) => {
      const { rows, hidden } = outermost()
      const before = firstWhere(rows.length, (at) => rows.at(at) >= row)
      return row + (before === 0 ? 0 : hidden.at(before - 1))
    },
    rowOf: (line) => {
      const { lines, rows, hidden } = outermost()
      const before = firstWhere(lines.length, (at) => lines.at(at) >= line)
      if (before === 0) return line
      const hiddenBefore = hidden.at(before - 1)
      const row = line - hiddenBefore
      // Within the last folded container it is that one's row.
      return Math.max(row, rows.at(before - 1))
    },
    reveal: (line) => {
      for (let at = index.around(line); at >= 0; at = index.container(at).parent) {
        if (isFolded(at)) set(at, false)
      }
    },
  }
}

interface Seen {
  lines: ReturnType<typeof createNumbers>
  rows: ReturnType<typeof createNumbers>
  hidden: ReturnType<typeof createNumbers>
  hiddenInAll: number
}
