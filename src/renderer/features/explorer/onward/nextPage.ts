import type { Operation, Values } from '../../../../shared/catalog/operation.ts'
import { textOf, tryParseJson } from '../../../../shared/losslessJson.ts'

/** The field that a next page wants, and its value. */
export interface NextPage {
  field: string
  value: string
}

type Answer = Record<string, unknown>

/** Longer answers are no pages. */
const MOST_CHARACTERS = 10_000_000

/** Where an answer says that there is more, where it says from where, and the field that takes it. */
const CURSORS = [
  { more: 'has_more', next: 'next_cursor', fields: ['cursor', 'next_cursor'] },
  { more: 'hasMore', next: 'nextCursor', fields: ['cursor', 'nextCursor'] },
  { more: 'hasMore', next: 'nextToken', fields: ['nextToken', 'next_token'] },
  { more: 'has_more', next: 'next_token', fields: ['next_token', 'nextToken'] },
  { more: null, next: 'nextToken', fields: ['nextToken'] },
  { more: null, next: 'next_token', fields: ['next_token', 'nextToken'] },
  { more: null, next: 'next_cursor', fields: ['cursor', 'next_cursor'] },
  { more: null, next: 'nextCursor', fields: ['cursor', 'nextCursor'] },
] as const

const OFFSETS = ['offset', 'start'] as const
const SIZES = ['size', 'maxResults', 'count'] as const

/**
 * What the next page of a reading operation takes; `null` when there is none, or when nobody can
 * tell. By the pairs of names that DingTalk uses, and by offset and size.
 */
export function nextPage(operation: Operation, values: Values, body: string): NextPage | null {
  if (operation.effect !== 'reads' || body.length > MOST_CHARACTERS) return null
  const fields = new Set(operation.fields.map(({ name }) => name))
  if (![...fields].some((name) => /cursor|token|offset|start/i.test(name))) return null

  const whole = objectOf(tryParseJson(body))
  const places = [whole, objectOf(whole['result']), objectOf(whole['data'])]
  for (const place of places) {
    const found = byCursor(place, fields) ?? byOffset(place, fields, values)
    if (found !== null) return found
  }
  return null
}

function byCursor(place: Answer, fields: ReadonlySet<string>): NextPage | null {
  for (const { more, next, fields: names } of CURSORS) {
    const value = textOf(place[next])
    const saysMore =
      more === null ? !('has_more' in place || 'hasMore' in place) : place[more] === true
    const field = names.find((name) => fields.has(name))
    const isEnd = value === null || value === '' || value === '0' || value === '-1'
    if (saysMore && !isEnd && field !== undefined) return { field, value }
  }
  return null
}

/** A page as long as was asked for may be followed by another; `hasMore` says so for sure. */
function byOffset(place: Answer, fields: ReadonlySet<string>, values: Values): NextPage | null {
  const field = OFFSETS.find((name) => fields.has(name))
  const sizeField = SIZES.find((name) => fields.has(name))
  if (field === undefined || sizeField === undefined) return null

  const size = Number(textOf(values[sizeField]) ?? NaN)
  const offset = Number(textOf(values[field]) ?? 0)
  const list = Object.values(place).find((one) => Array.isArray(one))
  const length = list?.length ?? 0
  const more = place['has_more'] ?? place['hasMore']
  const isFull = size > 0 && length >= size
  if (length === 0 || more === false || !(isFull || more === true)) return null
  return { field, value: String(offset + length) }
}

function objectOf(value: unknown): Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
