import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** How many tests a runner ran, and how they ended. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** A runner's way to report. */
export type ReportForm = 'vitest' | 'playwright'

export const NO_COUNTS: Counts = { passed: 0, failed: 0, skipped: 0 }

const count = z.int().nonnegative()

const vitestReport = z
  .object({
    numPassedTests: count,
    numFailedTests: count,
    numPendingTests: count,
    numTodoTests: count,
  })
  .transform(({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }))

/** A flaky test passed at a second try: that is not passing. */
const playwrightReport = z
  .object({
    stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }))

const REPORTS = { vitest: vitestReport, playwright: playwrightReport }

/** The counts in a runner's JSON report; `null` when there is no report or it is not one. */
export function readCounts(path: string, form: ReportForm): Counts | null {
  if (!existsSync(path)) return null

  try {
    return REPORTS[form].parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Adds counts up. */
export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NO_COUNTS,
  )
}
