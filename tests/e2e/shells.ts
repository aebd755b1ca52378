import { join } from 'node:path'
import { _electron, type Page } from 'playwright/test'
import { findBrowser } from '../../src/chromium/browsers.ts'
import { openDingbench } from '../../src/chromium/openDingbench.ts'
import { createKeytarStore } from '../../src/main/profiles/keytarStore.ts'
import { createMemoryStore } from '../support/memoryStore.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** What shows the window. */
export type Shell = 'chromium' | 'electron'

/** How a test wants its window. */
export interface WindowOptions {
  dataFolder: string
  /** Electron asks the user instead. */
  downloadsFolder: string
  /** Preferred languages, best first. Electron on macOS and Windows takes the machine's own. */
  languages: string[]
  /** Service name in the OS keychain, `null` for a keychain in memory. Electron has its own. */
  keychainService: string | null
}

/** An open window of either shell. */
export interface OpenWindow {
  page: Page
  close: () => Promise<void>
}

/** How each shell opens a window. */
export const SHELLS: Record<Shell, (options: WindowOptions) => Promise<OpenWindow>> = {
  chromium: openInChromium,
  electron: openInElectron,
}

async function openInChromium(options: WindowOptions): Promise<OpenWindow> {
  const { dataFolder, downloadsFolder, languages, keychainService } = options
  return openDingbench({
    browserPath: findBrowser() ?? 'no browser found',
    headless: true,
    dataFolder,
    downloadsFolder,
    languages,
    chooseFile: async () => payloadFile(dataFolder),
    secretStore:
      keychainService === null ? createMemoryStore() : createKeytarStore(keychainService),
    openExternal: async (url) => {
      throw new Error(`a test must not open ${url} in the developer's browser`)
    },
  })
}

async function openInElectron({ dataFolder, languages }: WindowOptions): Promise<OpenWindow> {
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    args: [ROOT, ...(isRoot ? ['--no-sandbox'] : [])],
    env: { ...environment(), DINGBENCH_DATA: dataFolder, LANGUAGE: languages.join(':') },
  })
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, payloadFile(dataFolder))
  return { page: await app.firstWindow(), close: () => app.close() }
}

/** What a test's user chooses when asked for a file. */
export function payloadFile(dataFolder: string): string {
  return join(dataFolder, '..', 'payload.json')
}

function environment(): Record<string, string> {
  const given = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value] as const],
  )
  return Object.fromEntries(given)
}
