import { flushSync } from 'react-dom'
import { type FieldProblem, type Path, pathText } from '../../../../shared/request/problem.ts'

const TYPED = 'input, textarea, [contenteditable=true]'

/** Puts the focus on Send. */
export function focusSend(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[data-send]')?.focus()
}

/** Puts the focus on what is typed first in there, else on its first button. */
export function focusFirst(place: HTMLElement | null): void {
  const inside = place?.querySelector<HTMLElement>('[data-inside]') ?? place
  const control = inside?.querySelector<HTMLElement>(TYPED) ?? inside?.querySelector('button')
  control?.focus()
}

/** Puts the focus into the control of a field within a part of the form. */
export function focusWithin(place: HTMLElement | null, name: string): void {
  focusFirst(rowOf(place, name))
}

/** Puts the focus into a field's control, and the field into sight; opens what is folded around it. */
function focusField(form: HTMLFormElement | null, name: string, path: Path = []): void {
  let row = rowOf(form, name)
  for (let depth = 0; depth <= path.length; depth += 1) {
    row = rowOf(form, pathText(name, path.slice(0, depth))) ?? row
    const fold = row?.querySelector<HTMLElement>(':scope > header > [aria-expanded=false]')
    if (fold) flushSync(() => fold.click())
  }
  row?.scrollIntoView({ block: 'nearest' })
  focusFirst(row)
}

/** Puts the focus where something is wrong. */
export function focusProblem(
  form: HTMLFormElement | null,
  { part, field, path }: FieldProblem,
): void {
  if (part === 'fields') focusField(form, field, path)
  else focusField(form, `${part}.${field}`)
}

/** Puts the focus where an operation just opened wants it: its first empty required field, or Send. */
export function focusStart(form: HTMLFormElement | null): void {
  const waiting = form?.querySelector<HTMLElement>('[data-waiting]')?.dataset['field']
  if (waiting === undefined) focusSend(form)
  else focusField(form, waiting)
}

function rowOf(place: HTMLElement | null, name: string): HTMLElement | null {
  return place?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`) ?? null
}
