/** `npm test`: takes every step, and ends with the line `N passed, N failed`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_COUNTS } from './parts/counts.ts'
import { provide } from './parts/provide.ts'
import { STEPS } from './parts/steps.ts'
import { summarise } from './parts/summary.ts'
import { TEST_PARTS } from './parts/systemPackages.ts'
import { type StepOutcome, takeStep } from './parts/takeStep.ts'

if (!(await provide(TEST_PARTS))) process.exit(1)

const reportFolder = await mkdtemp(join(tmpdir(), 'dingbench-reports-'))
const outcomes: StepOutcome[] = []
for (const step of STEPS) {
  const isHopeless = outcomes.some(({ name, problem }) => name === step.needs && problem !== null)
  outcomes.push(isHopeless ? leftOut(step.name) : await takeStep(step, reportFolder))
}
await rm(reportFolder, { recursive: true, force: true })

console.log(`\n${summarise(outcomes)}`)
process.exitCode = outcomes.every(({ problem }) => problem === null) ? 0 : 1

function leftOut(name: string): StepOutcome {
  return { name, counts: { ...NO_COUNTS, failed: 1 }, problem: 'the build failed', elapsedMs: 0 }
}
