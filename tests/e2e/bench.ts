import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { Bridge } from '../../src/shared/contract.ts'
import type { Settings } from '../../src/shared/settings.ts'
import { type Shell, SHELLS, type WindowOptions } from './shells.ts'

declare global {
  interface Window {
    dingbench: Bridge
  }
}

/** Dingbench in a real window, with a data folder and a keychain of this test's own. */
export interface Bench {
  /** The window; another one after `relaunch`. */
  readonly page: Page
  readonly shell: Shell
  readonly dataFolder: string
  /** Where answers that the user saves are put. */
  readonly downloadsFolder: string
  /** Changes language or theme as the settings screen would, and shows the window anew. */
  choose: (change: Partial<Pick<Settings, 'language' | 'theme'>>) => Promise<void>
  /** Closes Dingbench and opens it again over the same data folder and keychain. */
  relaunch: () => Promise<Page>
  /** Closes Dingbench; its folders stay until the test ends. */
  close: () => Promise<void>
}

/** Opens a bench; `remove` closes it and removes its folders. */
export async function openBench(
  shell: Shell,
  options: Pick<WindowOptions, 'languages' | 'keychainService'>,
): Promise<Bench & { remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dingbench-e2e-'))
  const dataFolder = join(folder, 'data')
  const downloadsFolder = join(folder, 'Downloads')
  const open = async () => {
    const opened = await SHELLS[shell]({ ...options, dataFolder, downloadsFolder })
    await isShown(opened.page)
    return opened
  }

  let window = await open()
  const close = () => window.close()
  return {
    get page() {
      return window.page
    },
    shell,
    dataFolder,
    downloadsFolder,
    choose: (change) => choose(window.page, change),
    relaunch: async () => {
      await close()
      window = await open()
      return window.page
    },
    close,
    remove: async () => {
      await close()
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

async function choose(page: Page, change: Partial<Settings>): Promise<void> {
  await page.evaluate(async (change) => {
    const start = await window.dingbench.ask('app.start', {})
    if (!start.ok) throw new Error(start.failure.kind)

    const settings = { ...start.value.settings, ...change }
    const changed = await window.dingbench.ask('settings.update', { settings })
    if (!changed.ok) throw new Error(changed.failure.kind)
  }, change)
  await page.reload()
  await isShown(page)
}

/** A page is loaded before the window's own script has drawn anything and hears keys. */
async function isShown(page: Page): Promise<void> {
  await page.locator('main[aria-label], main h1').first().waitFor()
}
