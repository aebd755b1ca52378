import { join } from 'node:path'
import { type Counts, NO_COUNTS, readCounts, type ReportForm } from './counts.ts'
import { npmScript } from './npmScript.ts'
import { runQuietly, runVisibly } from './run.ts'
import { runInPrivateSession } from './session.ts'
import type { Step } from './steps.ts'

const LIMIT_MS = 600_000

/** How a step ended. `problem` says what was wrong besides failed tests. */
export interface StepOutcome {
  name: string
  counts: Counts
  problem: string | null
  elapsedMs: number
}

/** Takes a step; reports are written to the folder. */
export async function takeStep(step: Step, reportFolder: string): Promise<StepOutcome> {
  const startedAt = performance.now()
  const [exitCode, counts] =
    step.report === undefined
      ? [await quietly(step), NO_COUNTS]
      : await visibly(step, step.report, join(reportFolder, `${step.script}.json`))

  const elapsedMs = performance.now() - startedAt
  const outcome = judge(step, exitCode, counts)
  console.log(`${outcome.problem === null ? 'ok    ' : 'failed'} ${step.name}`)
  return { name: step.name, ...outcome, elapsedMs }
}

/** What a step's exit code and counts come to. A step that failed counts at least one failure. */
export function judge(
  step: Step,
  exitCode: number,
  counts: Counts | null,
): Pick<StepOutcome, 'counts' | 'problem'> {
  const problem = problemOf(step, exitCode, counts)
  const { passed, failed, skipped } = counts ?? NO_COUNTS
  return {
    problem,
    counts: { passed, failed: problem === null ? failed : Math.max(failed, 1), skipped },
  }
}

function problemOf(step: Step, exitCode: number, counts: Counts | null): string | null {
  if (counts === null) return `no report (exit code ${exitCode})`
  if (counts.failed > 0) return 'tests failed'
  if (exitCode !== 0) return `exit code ${exitCode}`
  if (step.report !== undefined && counts.passed === 0) return 'no test ran'
  return null
}

async function quietly(step: Step): Promise<number> {
  const { exitCode, output } = await runQuietly(npmScript(step.script), { limitMs: LIMIT_MS })
  if (exitCode !== 0) console.log(output)
  return exitCode
}

async function visibly(
  step: Step,
  form: ReportForm,
  reportPath: string,
): Promise<[number, Counts | null]> {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath }
  const line = npmScript(step.script, REPORT_WORDS[form](reportPath))
  const options = { env, limitMs: LIMIT_MS }
  const exitCode =
    step.session === undefined
      ? await runVisibly(line, options)
      : await runInPrivateSession(
          line,
          { display: step.session === 'keychain and display' },
          options,
        )
  return [exitCode, readCounts(reportPath, form)]
}

const REPORT_WORDS: Record<ReportForm, (path: string) => string[]> = {
  vitest: (path) => ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
  playwright: () => ['--reporter=list,json'],
}
