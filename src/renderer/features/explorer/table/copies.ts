import { printJson } from '../../../../shared/losslessJson.ts'
import { assertNever } from '../../../../shared/result.ts'
import { cellText, type ListRow } from './lists.ts'

/** The forms in which a table is copied. */
export const COPY_FORMS = ['csv', 'tsv', 'json'] as const

/** A form in which a table is copied. */
export type CopyForm = (typeof COPY_FORMS)[number]

/** A cell that a spreadsheet would take for a formula. */
const FORMULA = /^[=+@\t\r]|^-(?!\d)/

/** A table as text: CSV as RFC 4180 has it, TSV for pasting into a sheet, or JSON as received. */
export function copyAs(
  form: CopyForm,
  rows: readonly ListRow[],
  columns: readonly string[],
): string {
  switch (form) {
    case 'csv':
      return lines(rows, columns, ',', (text) =>
        /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
      ).join('\r\n')
    case 'tsv':
      return lines(rows, columns, '\t', (text) => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\n')
    case 'json':
      return printJson(rows, 2)
    default:
      return assertNever(form)
  }
}

function lines(
  rows: readonly ListRow[],
  columns: readonly string[],
  separator: string,
  escape: (text: string) => string,
): string[] {
  const safe = (text: string) => escape(FORMULA.test(text) ? `'${text}` : text)
  const body = rows.map((row) => columns.map((column) => safe(cellText(row[column]))))
  return [columns.map(safe), ...body].map((cells) => cells.join(separator))
}
