import Papa from 'papaparse'
import type { Variables } from '../../request/variables.ts'

/** What was read from a spreadsheet's text. */
export type ReadTable =
  | {
      ok: true
      rows: readonly Variables[]
      /** Headings that the message has no variable for; their column is left out. */
      unused: readonly string[]
    }
  /** `line` counts from 1. */
  | { ok: false; why: 'empty' | 'quotes' | 'too-wide' | 'no-columns'; line: number }

/**
 * Reads rows as a spreadsheet copies or saves them: tabs, commas or semicolons between cells,
 * quotation marks around those that need them. A first line that names a variable of the message
 * says which column is which; without one they stand in the message's own order.
 */
export function readTable(text: string, names: readonly string[]): ReadTable {
  if (names.length === 0) return { ok: false, why: 'no-columns', line: 1 }
  const clean = text.replace(/^\ufeff/, '')
  const delimiter = delimiterOf(clean)
  const { data, errors } = Papa.parse(clean, { delimiter })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) return { ok: false, why: 'quotes', line: (broken.row ?? 0) + 1 }

  const lines = data
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first] = lines
  if (!first) return { ok: false, why: 'empty', line: 1 }
  const headings = first.cells.map((cell) => cell.trim().replace(/^\{\{\s*(.*?)\s*\}\}$/, '$1'))
  const isHeaded = headings.some((heading) => names.includes(heading))
  const columns = isHeaded ? headings : names
  const rows = isHeaded ? lines.slice(1) : lines
  if (rows.length === 0) return { ok: false, why: 'empty', line: 1 }

  const wide = rows.find(({ cells }) => cells.slice(columns.length).some((cell) => cell !== ''))
  if (wide) return { ok: false, why: 'too-wide', line: wide.line }
  return {
    ok: true,
    rows: rows.map(({ cells }) => rowOf(cells, columns, names)),
    unused: isHeaded ? headings.filter((one) => one !== '' && !names.includes(one)) : [],
  }
}

/** A table as CSV; what a spreadsheet would run as a formula is kept from it. */
export function printTable(rows: readonly Readonly<Record<string, string>>[]): string {
  return `\ufeff${Papa.unparse([...rows], { escapeFormulae: true })}\r\n`
}

function rowOf(cells: readonly string[], columns: readonly string[], names: readonly string[]) {
  return Object.fromEntries(
    columns.flatMap((name, index) => (names.includes(name) ? [[name, cells[index] ?? '']] : [])),
  )
}

/** A single column has no delimiter, and its commas are text. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/)
  return ['\t', ',', ';'].find((one) => line.includes(one)) ?? '\t'
}
