import type { Failure, Result } from '../shared/result.ts'

/** What awaits an answer: not asked, asked, answered, or failed. */
export type Pending<T> =
  { at: 'rest' } | { at: 'busy' } | { at: 'done'; value: T } | { at: 'failed'; failure: Failure }

/** Nothing asked yet. */
export const REST = { at: 'rest' } as const
/** Asked, not answered. */
export const BUSY = { at: 'busy' } as const

/** An answered command as a `Pending`. */
export function settled<T>(result: Result<T>): Pending<T> {
  return result.ok ? { at: 'done', value: result.value } : { at: 'failed', failure: result.failure }
}
