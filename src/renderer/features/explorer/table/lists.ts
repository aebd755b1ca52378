import { printJson, textOf, tryParseJson } from '../../../../shared/losslessJson.ts'

/** A row of a list: an object of the answer. */
export type ListRow = Record<string, unknown>

/** A list of objects in an answer, and where it stands. */
export interface FoundList {
  /** As a JSONPath: `$.result.list`. */
  path: string
  rows: readonly ListRow[]
  /** The place of each row among the entries of the list. */
  places: ReadonlyMap<ListRow, number>
}

/** More columns than anyone reads across. */
const MOST_COLUMNS = 200
/** Deeper lists are part of a row, not of the answer. */
const DEEPEST = 6
const MOST_LISTS = 30

/** The lists of objects in a JSON text, the longest first; none for a text that is no JSON. */
export function findLists(text: string): FoundList[] {
  const found: FoundList[] = []
  look(tryParseJson(text), '$', 0)
  return found.sort((a, b) => b.rows.length - a.rows.length).slice(0, MOST_LISTS)

  function look(value: unknown, path: string, depth: number): void {
    if (depth > DEEPEST) return
    if (Array.isArray(value)) {
      const rows: ListRow[] = value.filter(isRow)
      const places = new Map(value.flatMap((one, at) => (isRow(one) ? [[one, at] as const] : [])))
      // A list inside each row of another would be found as often as there are rows.
      if (rows.length > 0) found.push({ path, rows, places })
      else value.slice(0, 1).forEach((one) => look(one, `${path}[0]`, depth + 1))
      return
    }
    if (!isRow(value)) return
    for (const [key, one] of Object.entries(value)) look(one, `${path}${step(key)}`, depth + 1)
  }
}

/** The keys of all rows, in the order in which they first occur; at most 200. */
export function columnsOf(rows: readonly ListRow[]): string[] {
  const keys = new Set<string>()
  for (const row of rows) {
    for (const key of Object.keys(row)) keys.add(key)
    if (keys.size >= MOST_COLUMNS) break
  }
  return [...keys].slice(0, MOST_COLUMNS)
}

/** A value as it stands in a cell: text and numbers as they are, the rest as JSON in a line. */
export function cellText(value: unknown): string {
  if (value === undefined) return ''
  return textOf(value) ?? printJson(value)
}

/** The rows by a column: numbers by size, texts by the alphabet, what is not there last. */
export function sorted(
  rows: readonly ListRow[],
  column: string,
  direction: 'ascending' | 'descending',
): ListRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  const collator = new Intl.Collator(undefined, { numeric: true })
  const keyed = rows.map((row) => ({
    row,
    text: cellText(row[column]),
    is: row[column] !== undefined,
  }))
  return keyed
    .sort((a, b) => {
      if (a.is !== b.is) return a.is ? -1 : 1
      return sign * collator.compare(a.text, b.text)
    })
    .map(({ row }) => row)
}

function isRow(value: unknown): value is ListRow {
  // A number that keeps its digits is an object of its own kind.
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && textOf(value) === null
  )
}

/** A key as a step of a JSONPath. */
export function step(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}
