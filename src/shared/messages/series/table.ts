import type { Variables } from '../../request/variables.ts'

/** A row of values, one message of a series. */
export interface SeriesRow {
  /** Unique within its table, and never used again. */
  id: number
  /** By the names of variables; an empty one leaves the profile's. */
  values: Variables
}

/** Most rows of a series: more is a job for a program. */
export const MOST_ROWS = 500

/** The rows with another one at the end. */
export function withRow(rows: readonly SeriesRow[], values: Variables = {}): readonly SeriesRow[] {
  return [...rows, { id: nextId(rows), values }]
}

/** The rows with something else in one cell. */
export function withCell(
  rows: readonly SeriesRow[],
  id: number,
  name: string,
  value: string,
): readonly SeriesRow[] {
  return rows.map((row) =>
    row.id === id ? { ...row, values: { ...row.values, [name]: value } } : row,
  )
}

/** What the variables stand for in a row: the profile's, and what the row says. */
export function variablesOfRow(variables: Variables, { values }: SeriesRow): Variables {
  const said = Object.entries(values).filter(([, value]) => value !== '')
  return { ...variables, ...Object.fromEntries(said) }
}

/** The id of the next row. */
function nextId(rows: readonly SeriesRow[]): number {
  return Math.max(0, ...rows.map(({ id }) => id)) + 1
}
