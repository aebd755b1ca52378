import type { Bilingual } from './catalog/operation.ts'
import errorCodeRows from './catalog/errorCodes.json' with { type: 'json' }
import type { Refusal } from './verdict.ts'

/** What is known of an error code, in Dingbench's own words. */
export interface Explanation {
  /**
   * As DingTalk or `verdictOf` says it. In the table, `*` at the end stands for anything, and `xx`
   * for two digits.
   */
  code: string
  means: Bilingual
  /** What it usually comes from. */
  cause: Bilingual
  /** What to do about it. */
  remedy: Bilingual
  /** The page of the documentation that lists it; `null` when none does. */
  source: string | null
}

/** Every error code that is explained. */
export const errorCodes: readonly Explanation[] = errorCodeRows

const exact: ReadonlyMap<string, Explanation> = new Map(errorCodes.map((row) => [row.code, row]))
const PATTERN_END = /(\*|(?<=\d)xx)$/
const patterns = errorCodes
  .filter(({ code }) => PATTERN_END.test(code))
  .map((row) => ({ row, start: row.code.replace(PATTERN_END, '') }))
  .sort((a, b) => b.start.length - a.start.length)

/** What is known of a refusal: by its code, else by what its code starts with; `null` for nothing. */
export function explain({ code }: Refusal): Explanation | null {
  const known = exact.get(code) ?? patterns.find(({ start }) => code.startsWith(start))?.row
  return known ? { ...known, code } : null
}

/**
 * The explanations that a query means, best first: by the code or its beginning, else by words, all
 * of which must be found. None for an empty query.
 */
export function findErrorCodes(query: string): Explanation[] {
  const typed = query.trim().toLowerCase()
  if (typed === '') return []

  const words = typed.split(/\s+/)
  return errorCodes
    .map((row) => ({ row, fit: fitOf(row, typed, words) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ row }) => row)
}

function fitOf({ code, means, cause }: Explanation, typed: string, words: string[]): number {
  const lowered = code.toLowerCase()
  if (lowered === typed) return 6
  if (lowered.startsWith(typed)) return 5
  if (lowered.includes(typed) && /\D/.test(typed)) return 4

  const meanings = [means.zh.toLowerCase(), means.en.toLowerCase()]
  if (meanings.some((meaning) => meaning.startsWith(typed))) return 3
  if (words.every((word) => meanings.some((meaning) => meaning.includes(word)))) return 2
  const all = [...meanings, cause.zh.toLowerCase(), cause.en.toLowerCase()].join(' ')
  return words.every((word) => all.includes(word)) ? 1 : 0
}
