import { setTimeout as pause } from 'node:timers/promises'
import { createKeytarStore } from '../../src/main/profiles/keytarStore.ts'
import { assertNever, FailureError } from '../../src/shared/result.ts'

/** One step against a keychain, and for `pause` and `resume` against the process that serves it. */
export type KeychainCall =
  | { call: 'read' | 'remove'; account: string }
  | { call: 'write'; account: string; secret: string }
  | { call: 'pause' | 'resume' }

const [service = '', limitMs = '', calls = '[]', servingPid = ''] = process.argv.slice(2)
const store = createKeytarStore(service, { limitMs: Number(limitMs) })

function run(step: KeychainCall): Promise<unknown> | boolean {
  switch (step.call) {
    case 'read':
      return store.read(step.account)
    case 'remove':
      return store.remove(step.account)
    case 'write':
      return store.write(step.account, step.secret)
    case 'pause':
      return process.kill(Number(servingPid), 'SIGSTOP')
    case 'resume':
      return resume()
    default:
      return assertNever(step)
  }
}

/** Wakes the serving process; done once the call that hung has ended and others are let through. */
async function resume(): Promise<boolean> {
  process.kill(Number(servingPid), 'SIGCONT')
  for (let tries = 0; tries < 200; tries += 1) {
    const isAnswered = await store.read('any').then(
      () => true,
      () => false,
    )
    if (isAnswered) return true
    await pause(20)
  }
  return false
}

const outcomes: unknown[] = []
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the test that started us
for (const step of JSON.parse(calls) as KeychainCall[]) {
  try {
    outcomes.push((await run(step)) ?? null)
  } catch (error) {
    if (!(error instanceof FailureError)) throw error
    outcomes.push(error.failure)
  }
}
process.stdout.write(JSON.stringify(outcomes))
