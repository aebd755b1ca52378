import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openChromiumWindow } from '../../src/chromium/openChromiumWindow.ts'
import type { App } from '../../src/main/app.ts'
import { median, rounded } from './figures.ts'
import { benchBrowser, withWindow } from './openWindow.ts'

const ROUNDS = 7
const BLANK_PAGE = '<!doctype html><html lang="en"><title>blank</title><p>ready</p></html>'

/** From the first step of the shell to a window that takes a call, beside an empty page in the same shell. */
export async function measureStart(): Promise<{
  interactiveMs: number
  blankMs: number
  ratio: number
}> {
  const [interactive, blank]: [number[], number[]] = [[], []]
  // In turns, so that whatever else the machine does meets both.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = [await openBlank(), await openWhole()] as const
    if (round === 0) continue
    blank.push(times[0])
    interactive.push(times[1])
  }
  const [interactiveMs, blankMs] = [median(interactive), median(blank)]
  return { interactiveMs, blankMs, ratio: rounded(interactiveMs / blankMs) }
}

function openWhole(): Promise<number> {
  const before = performance.now()
  return withWindow(async (page) => {
    await seeing(page, 'button', 'Send')
    return performance.now() - before
  })
}

async function openBlank(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'dingbench-bench-blank-'))
  await writeFile(join(folder, 'index.html'), BLANK_PAGE)
  const before = performance.now()
  const window = await openChromiumWindow({
    browserPath: benchBrowser(),
    headless: true,
    windowFolder: folder,
    downloadsFolder: folder,
    startApp: async () => NO_APP,
  })
  try {
    await seeing(window.page, 'p', 'ready')
    return performance.now() - before
  } finally {
    await window.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Waits for an element with these words; looks at every frame, for both pages alike. */
async function seeing(page: Page, selector: string, words: string): Promise<void> {
  const isThere = ([selector, words]: [string, string]) =>
    [...document.querySelectorAll(selector)].some(
      (element) => element.textContent.startsWith(words) && element.checkVisibility(),
    )
  await page.waitForFunction(isThere, [selector, words] as [string, string], { polling: 'raf' })
}

const NO_APP: App = {
  ask: async () => ({ ok: false, failure: { kind: 'cancelled' } }),
  listen: () => () => {},
  readBody: () => null,
  power: () => {},
  close: async () => {},
}
