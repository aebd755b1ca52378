import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { WINDOW_SIZE } from '../../src/chromium/launchFlags.ts'
import { rounded } from './figures.ts'
import { drawnAt, longestTask, watchTasks } from './inPage.ts'
import { benchBrowser } from './openWindow.ts'

/** How another viewer showed a text. Milliseconds. */
export interface PeerFigures {
  /** From having the text in the page to its first lines drawn. */
  firstScreenMs: number
  /** 0 for below 50. */
  longestTaskMs: number
}

/** The viewers, and what is there when their first lines are. */
const PEERS = {
  codemirror: '.cm-line',
  vanillaJsoneditor: '.jse-value, .jse-key',
} as const

/** What `peerPage.ts` gives the page. */
export type ShowPeer = Record<keyof typeof PEERS, (text: string, place: HTMLElement) => void>

declare const peers: ShowPeer

const ADDRESS = 'http://bench.invalid/'

/** Other viewers of JSON, once each, with the same text in a page that holds nothing else. */
export async function measurePeers(text: string): Promise<Record<string, PeerFigures>> {
  const script = await bundle()
  const browser = await chromium.launch({ executablePath: benchBrowser(), headless: true })
  try {
    const figures: Record<string, PeerFigures> = {}
    for (const [name, selector] of Object.entries(PEERS)) {
      const page = await browser.newPage({ viewport: WINDOW_SIZE })
      await page.route('**/*', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><div id="place"></div>` }),
      )
      await page.goto(ADDRESS)
      await page.addScriptTag({ content: script })
      figures[name] = await measurePeer(page, { name, selector, text })
      await page.close()
    }
    return figures
  } finally {
    await browser.close()
  }
}

async function measurePeer(
  page: Page,
  { name, selector, text }: { name: string; selector: string; text: string },
): Promise<PeerFigures> {
  page.setDefaultTimeout(0)
  await page.evaluate((whole) => Reflect.set(window, 'toShow', whole), text)
  await page.evaluate(watchTasks)
  await page.evaluate(longestTask)
  const drawn = page.evaluate(drawnAt, selector)
  const begunAt = await page.evaluate((viewer) => {
    const place = document.querySelector<HTMLElement>('#place')
    const whole: unknown = Reflect.get(window, 'toShow')
    const show: unknown = Reflect.get(peers, viewer)
    if (!place || typeof show !== 'function') throw new Error(`There is no viewer ${viewer}.`)
    const before = performance.timeOrigin + performance.now()
    Reflect.apply(show, peers, [whole, place])
    return before
  }, name)
  const firstScreenMs = rounded((await drawn) - begunAt)
  return { firstScreenMs, longestTaskMs: rounded(await page.evaluate(longestTask)) }
}

/** One script with every viewer in it; built for the bench alone. */
async function bundle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dingbench-bench-peers-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        lib: {
          entry: join(import.meta.dirname, 'peerPage.ts'),
          name: 'peers',
          formats: ['iife'],
          fileName: () => 'peers.js',
        },
      },
    })
    return await readFile(join(folder, 'peers.js'), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
