import { randomUUID } from 'node:crypto'
import { test as base } from 'playwright/test'
import { type Bench, openBench } from './bench.ts'
import { type HandSimulator, startSimulatorByHand } from './handSimulator.ts'
import type { Shell } from './shells.ts'

export { expect } from 'playwright/test'

/** What a test may choose with `test.use`. */
export interface BenchOptions {
  /** Set by the project. */
  shell: Shell
  /** Preferred languages of the machine, best first. */
  languages: string[]
  /** `memory` where the keychain is not what is tested. */
  secretsIn: 'keychain' | 'memory'
}

interface BenchFixtures {
  /** The service name under which this test's secrets lie in the OS keychain. */
  keychainService: string
  /** Dingbench in a real window. */
  bench: Bench
  /** Starts simulators that end with the test. */
  simulatorByHand: (words?: readonly string[]) => Promise<HandSimulator>
}

/** A test with Dingbench in a real window of the project's shell. */
export const test = base.extend<BenchOptions & BenchFixtures>({
  shell: ['chromium', { option: true }],
  languages: [['en'], { option: true }],
  secretsIn: ['keychain', { option: true }],

  keychainService: async ({ shell }, give) => {
    await give(
      shell === 'electron' ? 'Dingbench (development)' : `Dingbench (test ${randomUUID()})`,
    )
  },

  bench: async ({ shell, languages, secretsIn, keychainService }, give) => {
    const service = secretsIn === 'memory' ? null : keychainService
    const bench = await openBench(shell, { languages, keychainService: service })
    await give(bench)
    await bench.remove()
  },

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from it
  simulatorByHand: async ({}, give) => {
    const started: HandSimulator[] = []
    await give(async (words) => {
      const simulator = await startSimulatorByHand(words)
      started.push(simulator)
      return simulator
    })
    for (const simulator of started) await simulator.stop()
  },
})
