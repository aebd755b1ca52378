import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { bridgeOf, runMainBundle, runPreloadBundle } from './builtShell.ts'
import type { Machine } from './electronStub.ts'

/** Runs the built shell until its window loads, or it gives up or quits; ends it after the test. */
export async function startShell(changes: Partial<Machine> = {}) {
  const appData = changes.appData ?? (await temporaryFolder())
  const machine: Machine = {
    isPackaged: false,
    hasLock: true,
    languages: ['en-US'],
    isDark: false,
    screens: [{ x: 0, y: 0, width: 1920, height: 1080 }],
    ...changes,
    appData,
  }
  const { electron, keychainCalls, forget } = await runMainBundle(machine)
  const { calls, events } = electron

  const given = (name: string) =>
    calls.filter((call) => call.name === name).map((call) => call.given)
  const wasCalled = (name: string) => given(name).length > 0
  const until = (name: string) =>
    vi.waitUntil(() => wasCalled(name), { timeout: 20_000, interval: 5 })

  /** Quits as Electron does: the window closes, then the app is asked whether it may end. */
  const quit = async () => {
    for (const window of electron.windows) close(window)
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) }
    events.app.emit('will-quit', event)
    if (event.isPrevented) await until('app.exit')
    forget()
    return event.isPrevented
  }

  await vi.waitUntil(() => ['window.loadURL', 'app.exit', 'app.quit'].some(wasCalled), {
    timeout: 20_000,
    interval: 5,
  })
  onTestFinished(async () => {
    if (!wasCalled('app.exit')) await quit()
  })
  return { ...electron, appData, given, keychainCalls, quit, until }
}

/** A started shell together with what its preload gives the window. */
export async function startShellWithBridge(changes: Partial<Machine> = {}) {
  const shell = await startShell(changes)
  await runPreloadBundle(shell.preloadModule)
  return { ...shell, bridge: bridgeOf(shell.bound.exposed) }
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dingbench-shell-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

function close(window: Awaited<ReturnType<typeof runMainBundle>>['electron']['windows'][number]) {
  if (window.state.isDestroyed) return
  window.events.window.emit('close', {})
  window.state.isDestroyed = true
  window.events.window.emit('closed')
}
