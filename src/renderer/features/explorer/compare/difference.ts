import { diffLines } from 'diff'
import { printJson, textOf, tryParseJson } from '../../../../shared/losslessJson.ts'

/** A line of a comparison: in both, in the first alone, or in the second alone. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added'
  text: string
  /** Line numbers from 1; `null` where the line is not. */
  first: number | null
  second: number | null
}

/** What a comparison came to. */
export interface Difference {
  lines: DiffLine[]
  /** The places that were left out of it, as JSONPaths. */
  ignored: string[]
  /** Too different, or too much, to be compared in reasonable time. */
  isTooMuch: boolean
}

/** Lines that follow each other in both, or in one alone. */
export interface Run {
  kind: DiffLine['kind']
  /** Joined by line feeds, none at the end. */
  text: string
}

/** What a comparison came to, before it is cut into lines: little for a worker to hand over. */
export interface Compared extends Omit<Difference, 'lines'> {
  runs: Run[]
}

/** Names whose values differ from call to call and say nothing of the answer. */
const VOLATILE_NAMES =
  /^(?:request_?id|requestId|trace_?id|traceId|uuid|timestamp|time_?stamp|server_?time|serverTime|now|expires?_?in|expireIn)$/i
const TIMEOUT_MS = 4_000
const MOST_CHARACTERS = 8_000_000

/**
 * Compares two bodies: JSON by its values, whatever the order of its keys; anything else line by
 * line. With `ignoresVolatile`, request ids and times of the call are left out, and said.
 */
export function compare(first: string, second: string, ignoresVolatile: boolean): Compared {
  if (first.length + second.length > MOST_CHARACTERS) {
    return { runs: [], ignored: [], isTooMuch: true }
  }
  const ignored = new Set<string>()
  const [before, after] = [first, second].map((text) => normalised(text, ignoresVolatile, ignored))
  const changes = diffLines(before ?? '', after ?? '', { timeout: TIMEOUT_MS })
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- with a time limit it gives undefined, which its type does not say
  if (changes === undefined) return { runs: [], ignored: [...ignored], isTooMuch: true }

  const runs = changes.map(({ value, added, removed }): Run => {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    return { kind, text: value.replace(/\n$/, '') }
  })
  return { runs, ignored: [...ignored].sort(), isTooMuch: false }
}

/** A comparison in lines, each with its numbers. */
export function inLines({ runs, ...said }: Compared): Difference {
  const lines: DiffLine[] = []
  let [atFirst, atSecond] = [1, 1]
  for (const { kind, text: run } of runs) {
    for (const text of run.split('\n')) {
      lines.push({
        kind,
        text,
        first: kind === 'added' ? null : atFirst++,
        second: kind === 'removed' ? null : atSecond++,
      })
    }
  }
  return { ...said, lines }
}

/** Where each run of different lines begins. */
export function differencesIn(lines: readonly DiffLine[]): number[] {
  const places: number[] = []
  let before: DiffLine['kind'] = 'same'
  for (const [index, { kind }] of lines.entries()) {
    if (kind !== 'same' && before === 'same') places.push(index)
    before = kind
  }
  return places
}

/** Line by line for a view in two columns: what was removed beside what came in its place. */
export function sideBySide(
  lines: readonly DiffLine[],
): { left: DiffLine | null; right: DiffLine | null }[] {
  const rows: { left: DiffLine | null; right: DiffLine | null }[] = []
  let open = 0
  for (const line of lines) {
    const waiting = rows[open]
    if (line.kind === 'added' && waiting !== undefined && waiting.right === null) {
      waiting.right = line
      open += 1
      continue
    }
    rows.push({
      left: line.kind === 'added' ? null : line,
      right: line.kind === 'removed' ? null : line,
    })
    if (line.kind !== 'removed') open = rows.length
  }
  return rows
}

function normalised(text: string, ignoresVolatile: boolean, ignored: Set<string>): string {
  const value = tryParseJson(text)
  if (value === undefined) return text.endsWith('\n') ? text : `${text}\n`
  return `${printJson(ordered(value, '$'), 2)}\n`

  function ordered(one: unknown, path: string): unknown {
    if (Array.isArray(one)) return one.map((element) => ordered(element, `${path}[*]`))
    if (typeof one !== 'object' || one === null || textOf(one) !== null) return one

    const entries = Object.entries(one).flatMap(([key, inner]): [string, unknown][] => {
      if (ignoresVolatile && VOLATILE_NAMES.test(key) && textOf(inner) !== null) {
        ignored.add(`${path}.${key}`)
        return []
      }
      return [[key, ordered(inner, `${path}.${key}`)]]
    })
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}
