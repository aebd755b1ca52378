import { describe, expect, test } from 'vitest'
import { NO_COUNTS } from '../../scripts/parts/counts.ts'
import { judge } from '../../scripts/parts/takeStep.ts'

const lint = { name: 'lint', script: 'lint' }
const unit = { name: 'unit', script: 'unit', report: 'vitest' } as const

describe('a step', () => {
  test('without tests that ends well counts nothing', () => {
    expect(judge(lint, 0, NO_COUNTS)).toEqual({ problem: null, counts: NO_COUNTS })
  })

  test('without tests that fails counts one failure', () => {
    const { problem, counts } = judge(lint, 2, NO_COUNTS)
    expect(problem).toBe('exit code 2')
    expect(counts.failed).toBe(1)
  })

  test('whose tests pass counts them', () => {
    const counts = { passed: 7, failed: 0, skipped: 1 }
    expect(judge(unit, 0, counts)).toEqual({ problem: null, counts })
  })

  test('whose tests fail counts each failure once', () => {
    const counts = { passed: 7, failed: 3, skipped: 0 }
    expect(judge(unit, 1, counts)).toEqual({ problem: 'tests failed', counts })
  })

  test('whose runner fails though every test passed counts one failure', () => {
    const { problem, counts } = judge(unit, 1, { passed: 7, failed: 0, skipped: 0 })
    expect(problem).toBe('exit code 1')
    expect(counts).toEqual({ passed: 7, failed: 1, skipped: 0 })
  })

  test('in which no test ran has failed, whatever its exit code', () => {
    const { problem, counts } = judge(unit, 0, { passed: 0, failed: 0, skipped: 9 })
    expect(problem).toBe('no test ran')
    expect(counts.failed).toBe(1)
  })

  test('without a report has failed', () => {
    const { problem, counts } = judge(unit, 0, null)
    expect(problem).toBe('no report (exit code 0)')
    expect(counts.failed).toBe(1)
  })
})
