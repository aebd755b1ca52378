/** The names that may stand where the caret is, and what they would replace. */
export interface Completion {
  start: number
  end: number
  names: string[]
}

const MOST = 8

/** What completes a `{{` before the caret; `null` where none is open or nothing fits. */
export function completionAt(
  text: string,
  caret: number,
  names: readonly string[],
): Completion | null {
  const open = /(?<!\{)\{\{\s*([\p{L}\p{N}_.-]*)$/u.exec(text.slice(0, caret))
  if (!open) return null

  const begun = (open[1] ?? '').toLowerCase()
  const fitting = names.filter((name) => name.toLowerCase().includes(begun))
  const starting = (name: string) => (name.toLowerCase().startsWith(begun) ? 0 : 1)
  const found = fitting.toSorted((one, other) => starting(one) - starting(other)).slice(0, MOST)
  const closing = /^\s*\}{1,2}/.exec(text.slice(caret))?.[0].length ?? 0
  return found.length === 0 ? null : { start: open.index, end: caret + closing, names: found }
}
