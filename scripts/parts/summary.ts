import { sumOf } from './counts.ts'
import type { StepOutcome } from './takeStep.ts'

/** The table of all steps, and below it the line `N passed, N failed`. */
export function summarise(outcomes: readonly StepOutcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length))
  const rows = outcomes.map(({ name, counts, problem, elapsedMs }) => {
    const { passed, failed, skipped } = counts
    const tests = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    const parts = [
      problem === null ? 'ok    ' : 'failed',
      name.padEnd(width),
      `${(elapsedMs / 1_000).toFixed(1)} s`.padStart(8),
      ...(passed + failed + skipped > 0 ? [`  ${tests}`] : []),
      ...(problem === null || problem === 'tests failed' ? [] : [`(${problem})`]),
    ]
    return parts.join(' ')
  })

  const { passed, failed } = sumOf(outcomes.map(({ counts }) => counts))
  return [...rows, '', `${passed} passed, ${failed} failed`].join('\n')
}
