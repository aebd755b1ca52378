import type { FieldProblem } from '../../../shared/request/problem.ts'

const CONTROL = 'input, textarea, [contenteditable=true], button'

/** Puts the focus on Send. */
export function focusSend(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[data-send]')?.focus()
}

/** Puts the focus into a field's control, and the field into sight. */
function focusField(form: HTMLFormElement | null, name: string): void {
  const row = form?.querySelector(`[data-field="${CSS.escape(name)}"]`)
  row?.scrollIntoView({ block: 'nearest' })
  row?.querySelector<HTMLElement>(CONTROL)?.focus()
}

/** Puts the focus where something is wrong. */
export function focusProblem(form: HTMLFormElement | null, { part, field }: FieldProblem): void {
  focusField(form, part === 'fields' ? field : `${part}.${field}`)
}

/** Puts the focus where an operation just opened wants it: its first empty required field, or Send. */
export function focusStart(form: HTMLFormElement | null): void {
  const waiting = form?.querySelector<HTMLElement>('[data-waiting]')?.dataset['field']
  if (waiting === undefined) focusSend(form)
  else focusField(form, waiting)
}
