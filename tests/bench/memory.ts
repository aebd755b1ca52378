import { readFile } from 'node:fs/promises'
import type { CDPSession, Page } from 'playwright-core'
import { LARGE_TEXTS } from '../support/largeAnswers.ts'
import { rounded } from './figures.ts'
import { withLargeAnswer } from './largeAnswer.ts'

const CLOSING_MS = 10_000

/** Megabytes of memory, each after everything unreachable has been collected. */
export interface MemoryFigures {
  /** The window's own heap with nothing sent yet. */
  idleHeapMb: number
  /** With an answer of 50 MB open and read to its end. */
  open50mbHeapMb: number
  /** After leaving the answer for another screen. */
  after50mbClosedMb: number
  /** The same three of the whole process that the window and its workers run in; `null` but on Linux. */
  process: { idleMb: number; open50mbMb: number; after50mbClosedMb: number } | null
  /** Workers that were still there after closing. */
  workersAfterClosing: number
}

/** What the window holds with 50 MB open, and what is left of it after closing. */
export function measureMemory(): Promise<MemoryFigures> {
  return withLargeAnswer(LARGE_TEXTS['50mb'](), async ({ page, send, read }) => {
    const session = await page.context().newCDPSession(page)
    const pids = await renderersOf(page)
    const idle = await measure(session, pids)
    await send()
    await read()
    const open = await measure(session, pids)
    await close(page)
    const closed = await measure(session, pids)
    const isKnown = idle.processMb !== null && open.processMb !== null && closed.processMb !== null
    return {
      idleHeapMb: idle.heapMb,
      open50mbHeapMb: open.heapMb,
      after50mbClosedMb: closed.heapMb,
      process: isKnown
        ? {
            idleMb: idle.processMb ?? 0,
            open50mbMb: open.processMb ?? 0,
            after50mbClosedMb: closed.processMb ?? 0,
          }
        : null,
      workersAfterClosing: page.workers().length,
    }
  })
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('tree', { name: 'Body of the answer' }).waitFor({ state: 'detached' })
  for (let waitedMs = 0; page.workers().length > 0 && waitedMs < CLOSING_MS; waitedMs += 100) {
    await page.waitForTimeout(100)
  }
}

async function measure(session: CDPSession, pids: number[]) {
  // Twice: what the first collection ends may be all that held something.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const ofProcesses = await Promise.all(pids.map(privateMb))
  const isKnown = ofProcesses.length > 0 && !ofProcesses.includes(null)
  const processMb = ofProcesses.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return { heapMb: rounded(usedSize / 1e6), processMb: isKnown ? rounded(processMb) : null }
}

/** The processes that show pages: the window's with its workers, and one that waits for another page. */
async function renderersOf(page: Page): Promise<number[]> {
  const session = await page.context().browser()?.newBrowserCDPSession()
  const found = await session?.send('SystemInfo.getProcessInfo')
  return found?.processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : [])) ?? []
}

/** Memory that belongs to a process alone. */
async function privateMb(pid: number): Promise<number | null> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)]
  if (kilobytes.length === 0) return null
  return rounded(kilobytes.reduce((sum, [, size]) => sum + Number(size), 0) / 1_000)
}
