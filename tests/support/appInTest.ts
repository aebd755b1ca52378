import { type App, startApp } from '../../src/main/app.ts'
import type { Answer, Command, Input } from '../../src/shared/contract.ts'
import type { Result } from '../../src/shared/result.ts'
import { createMemoryStore } from './memoryStore.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const ORIGIN = 'app://dingbench'

/** The whole of main, without a shell, in a folder of its own. */
export interface AppInTest extends AsyncDisposable {
  app: App
  folder: string
  /** Gives a command as the window does. */
  ask: <C extends Command>(command: C, input: Input<C>) => Promise<Result<Answer<C>>>
  /** As `ask`; throws where no answer came. */
  answer: <C extends Command>(command: C, input: Input<C>) => Promise<Answer<C>>
}

/** Starts the app with secrets in memory; it ends when it is disposed of. */
export async function appInTest(): Promise<AppInTest> {
  const folder = await temporaryFolder()
  const app = await startApp({
    version: '0.0.0',
    shell: 'chromium',
    platform: 'linux',
    languages: ['en'],
    origin: ORIGIN,
    dataFolder: folder.path,
    secretStore: createMemoryStore(),
    openExternal: async () => {},
    now: Date.now,
  })
  const ask: AppInTest['ask'] = async (command, input) => {
    const result = await app.ask({ origin: ORIGIN, isMainFrame: true }, command, input)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the door answers what the contract says for this command
    return result as Result<Answer<typeof command>>
  }

  return {
    app,
    folder: folder.path,
    ask,
    answer: async (command, input) => {
      const result = await ask(command, input)
      if (!result.ok) throw new Error(JSON.stringify(result.failure))
      return result.value
    },
    [Symbol.asyncDispose]: async () => {
      await app.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}
