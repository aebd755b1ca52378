import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { EXIT_NO_WINDOW } from '../../src/chromium/noWindow.ts'
import { holdFolder } from '../../src/main/holdFolder.ts'
import { descendantsOf } from '../support/processes.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const SHELL = join(import.meta.dirname, '..', '..', 'src', 'chromium', 'index.ts')

/** Opens a window on a display in memory, and finds the processes behind it once it is there. */
async function openHeaded() {
  const folder = await temporaryFolder()
  const env = { ...process.env, DINGBENCH_DATA: folder.path }
  const words = ['--auto-servernum', process.execPath, SHELL]
  const child = spawn('xvfb-run', words, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const id = child.pid ?? 0
  const ended = once(child, 'exit').then(([exitCode]: unknown[]) => exitCode)

  const find = async (matches: (commandLine: string) => boolean) =>
    (await descendantsOf(id)).find(({ commandLine }) => matches(commandLine))
  const isBrowser = (line: string) =>
    /--user-data-dir=/.test(line) && !/--type=|crashpad/.test(line)
  const isShell = (line: string) => line.startsWith(process.execPath)

  await Promise.race([once(child.stdout, 'data'), ended])
  const browser = await find(isBrowser)
  const shell = await find(isShell)
  const profile = /--user-data-dir=(\S+)/.exec(browser?.commandLine ?? '')?.[1] ?? ''
  return { browser, shell, profile, ended, [Symbol.asyncDispose]: folder[Symbol.asyncDispose] }
}

describe.skipIf(process.platform !== 'linux')('a window on a display', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'whose browser ends by %s ends Dingbench and leaves no browser profile',
    async (signal) => {
      await using window = await openHeaded()
      expect(existsSync(window.profile)).toBe(true)

      process.kill(window.browser?.id ?? 0, signal)
      expect(await window.ended).toBe(0)
      expect(existsSync(window.profile)).toBe(false)
    },
  )

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'is closed when Dingbench is ended by %s, and leaves no browser profile',
    async (signal) => {
      await using window = await openHeaded()
      process.kill(window.shell?.id ?? 0, signal)
      expect(await window.ended).toBe(0)
      expect(existsSync(window.profile)).toBe(false)
      expect(existsSync(`/proc/${window.browser?.id}`)).toBe(false)
    },
  )
})

test.skipIf(process.platform !== 'linux')(
  'where no display answers, the shell says so by its exit code',
  async () => {
    await using folder = await temporaryFolder()
    const env = { ...process.env, DISPLAY: ':59999', DINGBENCH_DATA: folder.path }
    const child = spawn(process.execPath, [SHELL], { env, stdio: 'ignore' })
    const [exitCode]: unknown[] = await once(child, 'exit')
    expect(exitCode).toBe(EXIT_NO_WINDOW)
  },
)

test('over a data folder that is in use the shell ends with the folder and what to do', async () => {
  await using folder = await temporaryFolder()
  const release = holdFolder(folder.path)
  const env = { ...process.env, DINGBENCH_DATA: folder.path }
  const child = spawn(process.execPath, [SHELL], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const [said, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  release()

  expect(exitCode).toBe(1)
  expect(said).toBe(
    `Dingbench is already open with the data folder ${folder.path}. Use its window, or close it first. To open a second one beside it, name another folder in DINGBENCH_DATA.\n`,
  )
})
