import { textOf, tryParseJson } from '../../../../shared/losslessJson.ts'
import { CURSORS, PAGE_NAMES } from './pageNames.ts'

/** What an answer says of itself as a page; `null` for what it does not say. */
export interface PageAnswer {
  more: boolean | null
  total: number | null
  totalPages: number | null
  /** The number of this page. */
  page: number | null
  /** How many entries its list has. */
  length: number | null
  /** From where to go on, by the names of `CURSORS`. */
  next: ReadonlyMap<string, string>
}

type Place = Record<string, unknown>

/** Reads what a JSON answer says of itself as a page, at its top, in `result` and in `data`. */
export function readPage(body: string): PageAnswer {
  const whole = placeOf(tryParseJson(body))
  const result = placeOf(whole['result'])
  const places = [whole, result, placeOf(whole['data']), placeOf(result['data'])]
  const lists = places.flatMap((place) => Object.values(place).filter(Array.isArray))
  const ends = new Set(['', '0', '-1'])
  return {
    more: first(places, PAGE_NAMES.more, booleanOf),
    total: first(places, PAGE_NAMES.total, countOf),
    totalPages: first(places, PAGE_NAMES.totalPages, countOf),
    page: first(places, PAGE_NAMES.echoedPage, countOf),
    length: (lists.find(({ length }) => length > 0) ?? lists[0])?.length ?? null,
    next: new Map(
      CURSORS.flatMap(({ next }) => {
        const value = first(places, [next], textOf)
        return value === null || ends.has(value) ? [] : [[next, value]]
      }),
    ),
  }
}

function first<T>(
  places: readonly Place[],
  names: readonly string[],
  read: (value: unknown) => T | null,
): T | null {
  for (const place of places) {
    for (const name of names) {
      const value = read(place[name])
      if (value !== null) return value
    }
  }
  return null
}

function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  return value === 'true' ? true : value === 'false' ? false : null
}

function countOf(value: unknown): number | null {
  const text = textOf(value)
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}

function placeOf(value: unknown): Place {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
