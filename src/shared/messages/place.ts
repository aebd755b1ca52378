import { isLosslessNumber, LosslessNumber } from 'lossless-json'
import { at, isJsonObject, type JsonObject, typedText, withAt } from './json.ts'
import type { Row } from './messageType.ts'

/**
 * Where a value stands in a content: one text at a path, or at the first of several spellings that
 * is there; rows in a list, their columns by name; or rows under names of their own, as
 * `actionTitle1`, `actionURL1`.
 */
export type Place =
  | { at: string; or?: readonly string[] }
  | { list: string; columns: Readonly<Record<string, string>> }
  | { named: readonly Readonly<Record<string, string>>[] }

/** What stands at a place, as a form shows it: '' and [] where nothing does. */
export function readPlace(content: JsonObject, place: Place): string | readonly Row[] {
  if ('at' in place) return typedText(rawAt(content, place))
  if ('named' in place) {
    const rows = place.named.map((names) => rowOf(content, names))
    const last = rows.findLastIndex((row) => Object.values(row).some((one) => one !== ''))
    return rows.slice(0, last + 1)
  }
  const rows = at(content, place.list)
  return Array.isArray(rows) ? rows.map((row: unknown) => rowOf(row, place.columns)) : []
}

/**
 * The content with what a form typed for a place. What is as it was stays untouched, and so does
 * everything else in a row; a number stays a number as long as it is one.
 */
export function writePlace(
  content: JsonObject,
  place: Place,
  typed: string | readonly Row[],
): JsonObject {
  if ('at' in place) {
    return typeof typed === 'string' ? withText(content, pathIn(content, place), typed) : content
  }
  if (typeof typed === 'string') return content
  if ('named' in place) {
    return place.named.reduce((whole, names, index) => withRow(whole, names, typed[index]), content)
  }
  const before = at(content, place.list)
  const old: unknown[] = Array.isArray(before) ? before : []
  if (typed.length === 0 && old.length === 0) return content
  const rows = typed.map((row, index) => {
    // A row that was moved, or stands after one that was taken out, is still the same row.
    const same = old.find((one) => isSame(rowOf(one, place.columns), row))
    if (same !== undefined) return same
    return withRow(isJsonObject(old[index]) ? old[index] : {}, place.columns, row)
  })
  return withAt(content, place.list, rows.length === 0 ? undefined : rows)
}

/** What stands at a path or its other spellings, as it is in the JSON. */
export function rawAt(content: JsonObject, place: { at: string; or?: readonly string[] }): unknown {
  return at(content, pathIn(content, place))
}

function pathIn(
  content: JsonObject,
  { at: path, or = [] }: { at: string; or?: readonly string[] },
) {
  return [path, ...or].find((one) => at(content, one) !== undefined) ?? path
}

function rowOf(content: unknown, names: Readonly<Record<string, string>>): Row {
  return Object.fromEntries(
    Object.entries(names).map(([key, path]) => [key, typedText(at(content, path))]),
  )
}

function isSame(one: Row, other: Row): boolean {
  return Object.entries(one).every(([key, value]) => other[key] === value)
}

function withRow(
  content: JsonObject,
  names: Readonly<Record<string, string>>,
  row: Row | undefined,
): JsonObject {
  return Object.entries(names).reduce(
    (whole, [key, path]) => withText(whole, path, row?.[key] ?? ''),
    content,
  )
}

function withText(content: JsonObject, path: string, typed: string): JsonObject {
  const before = at(content, path)
  if (typedText(before) === typed) return content
  return withAt(content, path, typed === '' ? undefined : sameKind(before, typed))
}

/** What was a number or a boolean stays one as long as it can. */
function sameKind(before: unknown, typed: string): unknown {
  const isNumber = typeof before === 'number' || isLosslessNumber(before)
  if (isNumber && /^-?(0|[1-9]\d*)$/.test(typed)) return new LosslessNumber(typed)
  if (typeof before === 'boolean' && /^(true|false)$/.test(typed)) return typed === 'true'
  return typed
}
