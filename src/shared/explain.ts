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
  /** How long to wait before the same call is worth sending again, where time mends it. */
  waitSeconds?: number | undefined
  /** What was named that does not exist: another one is to be picked. */
  pick?: 'person' | 'department' | undefined
}

/** One of several things that a single code means, told apart by DingTalk's words. */
export interface Case extends Pick<Explanation, 'means' | 'cause' | 'remedy'> {
  /** The case is meant when the message has any of these. */
  messageHas: readonly string[]
}

/** A row of the table: an explanation, and more exact ones where the message says more. */
export interface ErrorCode extends Explanation {
  cases?: readonly Case[] | undefined
}

/** Every error code that is explained. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON widens `pick` to string; tests/shared/explain.test.ts parses every row
export const errorCodes = errorCodeRows as readonly ErrorCode[]

const exact: ReadonlyMap<string, ErrorCode> = new Map(errorCodes.map((row) => [row.code, row]))
const PATTERN_END = /(\*|(?<=\d)xx)$/
const patterns = errorCodes
  .filter(({ code }) => PATTERN_END.test(code))
  .map((row) => ({ row, start: row.code.replace(PATTERN_END, '') }))
  .sort((a, b) => b.start.length - a.start.length)

/**
 * What is known of a refusal: by its code, else by what its code starts with, and by its message
 * where one code means several things; `null` for nothing.
 */
export function explain({ code, message }: Pick<Refusal, 'code' | 'message'>): Explanation | null {
  const row = exact.get(code) ?? patterns.find(({ start }) => code.startsWith(start))?.row
  if (!row) return null

  const words = message.toLowerCase()
  const meant = row.cases?.find(({ messageHas }) => messageHas.some((part) => words.includes(part)))
  const { means, cause, remedy } = meant ?? row
  const { source, waitSeconds, pick } = row
  return { code, means, cause, remedy, source, waitSeconds, pick }
}
