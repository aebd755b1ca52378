import type { ListedCode } from './catalog/listedCodes.ts'
import { type Case, type ErrorCode, errorCodes, type Explanation } from './explain.ts'

/** A code that a query means. `meaning` is one of several that the code has, told apart by words. */
export type FoundCode =
  { kind: 'explained'; row: ErrorCode; meaning: Case | null } | { kind: 'listed'; row: ListedCode }

/** As many as anyone reads of a list. */
const MOST_FOUND = 50

type Words = Pick<Explanation, 'means' | 'cause'>

/**
 * The codes that a query means, best first, at most 50: by the code or its beginning, else by
 * words, all of which must be found. Of a code with several meanings each is a row. `listed` adds
 * codes without an explanation, found by DingTalk's own words. None for an empty query.
 */
export function findErrorCodes(query: string, listed: readonly ListedCode[] = []): FoundCode[] {
  const typed = query.trim().toLowerCase()
  if (typed === '') return []

  const words = typed.split(/\s+/)
  const explained = errorCodes.flatMap((row) =>
    [null, ...(row.cases ?? [])].map((meaning) => ({
      found: { kind: 'explained', row, meaning } as const,
      fit: Math.max(fitOfCode(row.code, query), fitOfWords(meaning ?? row, typed, words)),
    })),
  )
  const bare = listed.map((row) => ({
    found: { kind: 'listed', row } as const,
    // Half a step behind: what is explained is read first.
    fit: Math.max(fitOfCode(row.code, query), fitOfListed(row, words)) - 0.5,
  }))
  return [...explained, ...bare]
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_FOUND)
    .map(({ found }) => found)
}

function fitOfCode(code: string, query: string): number {
  // DingTalk has codes that differ in their capitals alone.
  if (code === query.trim()) return 7
  const typed = query.trim().toLowerCase()
  const lowered = code.toLowerCase()
  if (lowered === typed) return 6
  if (lowered.startsWith(typed)) return 5
  return lowered.includes(typed) && /\D/.test(typed) ? 4 : 0
}

function fitOfWords({ means, cause }: Words, typed: string, words: string[]): number {
  const meanings = [means.zh.toLowerCase(), means.en.toLowerCase()]
  if (meanings.some((meaning) => meaning.startsWith(typed))) return 3
  if (words.every((word) => meanings.some((meaning) => meaning.includes(word)))) return 2
  const all = [...meanings, cause.zh.toLowerCase(), cause.en.toLowerCase()].join(' ')
  return words.every((word) => all.includes(word)) ? 1 : 0
}

function fitOfListed(row: ListedCode, words: string[]): number {
  const lowered = row.words.toLowerCase()
  return words.every((word) => lowered.includes(word)) ? 1 : 0
}
