import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import { type PageAnswer, readPage } from './pageAnswer.ts'
import { type TypedForm, typedForms } from './typedForms.ts'
import { CURSORS, PAGE_NAMES, PAGE_NUMBERS } from './pageNames.ts'

/** The field that a next page wants, its value, and what is typed with it. */
export interface NextPage {
  field: string
  value: string
  typed: Typed
}

type Step = { field: string; value: string } | null

/** Longer answers are no pages. */
const MOST_CHARACTERS = 10_000_000
const PAGED = new Set<string>([
  ...CURSORS.flatMap(({ fields }) => fields),
  ...PAGE_NUMBERS.map(({ field }) => field),
  ...PAGE_NAMES.offset,
])

/**
 * What the next page of a reading operation takes; `null` when there is none, or when nobody can
 * tell. By the cursor that the answer gives, by the number of the page, or by offset.
 */
export function nextPage(operation: Operation, typed: Typed, body: string): NextPage | null {
  if (operation.effect !== 'reads' || body.length > MOST_CHARACTERS) return null
  const forms = typedForms(operation, typed).filter(({ names }) => !names.isDisjointFrom(PAGED))
  if (forms.length === 0) return null

  const answer = readPage(body)
  for (const form of forms) {
    const step = byCursor(answer, form) ?? byNumber(answer, form) ?? byOffset(answer, form)
    if (step !== null) return { ...step, typed: form.write(step.field, step.value) }
  }
  return null
}

/** A cursor alone is enough, unless the answer says that it was the last page. */
function byCursor({ more, next }: PageAnswer, { names }: TypedForm): Step {
  if (more === false) return null
  for (const cursor of CURSORS) {
    const value = next.get(cursor.next)
    const field = cursor.fields.find((name) => names.has(name))
    if (value !== undefined && field !== undefined) return { field, value }
  }
  return null
}

function byNumber(answer: PageAnswer, form: TypedForm): Step {
  const numbered = PAGE_NUMBERS.find(({ field }) => form.names.has(field))
  if (!numbered) return null

  const { field, first } = numbered
  const page = answer.page ?? whole(form.read(field)) ?? first
  if (page === null) return null
  const size = sizeIn(form)
  // Without a size, only the first page tells how far it reaches.
  const reached = size === null ? (page === 1 ? answer.length : null) : page * size
  const end = answer.totalPages
  const isMore = end === null ? goesOn(answer, reached, size) : page < end && answer.more !== false
  return isMore ? { field, value: String(page + 1) } : null
}

function byOffset(answer: PageAnswer, form: TypedForm): Step {
  const field = PAGE_NAMES.offset.find((name) => form.names.has(name))
  const size = sizeIn(form)
  const isSized = PAGE_NAMES.size.some((name) => form.names.has(name))
  if (field === undefined || !isSized || answer.length === null) return null

  const reached = (whole(form.read(field)) ?? 0) + answer.length
  return goesOn(answer, reached, size) ? { field, value: String(reached) } : null
}

/**
 * Whether more follows: as the answer says; else by its total against how far it has come; else, a
 * page as long as was asked for may be followed by another. Nothing follows an empty page.
 */
function goesOn(answer: PageAnswer, reached: number | null, size: number | null): boolean {
  const { more, total, length } = answer
  if (more === false || length === 0) return false
  if (more === true) return true
  if (total !== null && reached !== null) return reached < total
  return size !== null && length !== null && length >= size
}

function sizeIn(form: TypedForm): number | null {
  const name = PAGE_NAMES.size.find((one) => form.names.has(one))
  const size = name === undefined ? null : whole(form.read(name))
  return size === 0 ? null : size
}

function whole(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}
