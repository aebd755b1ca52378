import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { findBrowser } from '../../src/chromium/browsers.ts'
import type { ChromiumWindow } from '../../src/chromium/openChromiumWindow.ts'
import { openDingbench } from '../../src/chromium/openDingbench.ts'
import { createMemoryStore } from '../support/memoryStore.ts'

/** Path of the browser that is measured in. Throws when there is none. */
export function benchBrowser(): string {
  const path = findBrowser()
  if (path === null) throw new Error('There is no Chromium, Chrome or Edge to measure in.')
  return path
}

/** Opens the built window over its sandbox, gives its page to `measure`, and removes every trace of it. */
export function withWindow<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  return withWholeWindow(({ page }) => measure(page))
}

/** As `withWindow`, with the app behind the page. */
export async function withWholeWindow<T>(
  measure: (window: ChromiumWindow) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dingbench-bench-'))
  const window = await openDingbench({
    browserPath: benchBrowser(),
    headless: true,
    dataFolder: join(folder, 'data'),
    downloadsFolder: join(folder, 'Downloads'),
    languages: ['en'],
    secretStore: createMemoryStore(),
    openExternal: async () => {},
  })
  try {
    return await measure(window)
  } finally {
    await window.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
