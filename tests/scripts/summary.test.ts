import { expect, test } from 'vitest'
import { summarise } from '../../scripts/parts/summary.ts'

test('the summary names every step and ends with the sum of all tests', () => {
  const summary = summarise([
    {
      name: 'lint',
      counts: { passed: 0, failed: 1, skipped: 0 },
      problem: 'exit code 1',
      elapsedMs: 2_345,
    },
    {
      name: 'unit',
      counts: { passed: 340, failed: 0, skipped: 0 },
      problem: null,
      elapsedMs: 12_000,
    },
    {
      name: 'end-to-end',
      counts: { passed: 20, failed: 2, skipped: 1 },
      problem: 'tests failed',
      elapsedMs: 61_500,
    },
  ])
  expect(summary.split('\n')).toEqual([
    'failed lint          2.3 s   0 passed, 1 failed (exit code 1)',
    'ok     unit         12.0 s   340 passed, 0 failed',
    'failed end-to-end   61.5 s   20 passed, 2 failed, 1 skipped',
    '',
    '360 passed, 3 failed',
  ])
})
