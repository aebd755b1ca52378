import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCounts, sumOf } from '../../scripts/parts/counts.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

async function countsOf(report: string, form: 'vitest' | 'playwright') {
  await using folder = await temporaryFolder()
  const path = join(folder.path, 'report.json')
  await writeFile(path, report)
  return readCounts(path, form)
}

describe('a report', () => {
  test('of vitest counts its todo among the skipped', async () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 3,
      success: false,
    }
    expect(await countsOf(JSON.stringify(report), 'vitest')).toEqual({
      passed: 5,
      failed: 1,
      skipped: 5,
    })
  })

  test('of Playwright counts a flaky test as failed', async () => {
    const report = { stats: { expected: 4, unexpected: 2, flaky: 1, skipped: 3, duration: 1.5 } }
    expect(await countsOf(JSON.stringify(report), 'playwright')).toEqual({
      passed: 4,
      failed: 3,
      skipped: 3,
    })
  })

  test.each(['', '{"numPassedTests":', '[]', '{"stats":{}}'])(
    'that reads %s counts nothing',
    async (report) => {
      expect(await countsOf(report, 'vitest')).toBeNull()
      expect(await countsOf(report, 'playwright')).toBeNull()
    },
  )

  test('that was never written counts nothing', () => {
    expect(readCounts('/nowhere/report.json', 'vitest')).toBeNull()
  })
})

test('counts of all runners add up', () => {
  const all = [
    { passed: 1, failed: 2, skipped: 3 },
    { passed: 10, failed: 20, skipped: 30 },
  ]
  expect(sumOf(all)).toEqual({ passed: 11, failed: 22, skipped: 33 })
  expect(sumOf([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
