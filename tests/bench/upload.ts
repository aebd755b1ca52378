import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { serve, type TestServer } from '../support/httpServer.ts'
import { askLarge } from '../support/largeProfile.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { median, rounded } from './figures.ts'
import { longestTask, watchTasks } from './inPage.ts'
import { withWindow } from './openWindow.ts'

const MEGABYTES = 20
const ROUNDS = 3
const LONGEST_MS = 60_000

/** What an upload of a large file takes. */
export interface UploadFigures {
  /** The file, in MB of 1,048,576 bytes. */
  mb: number
  /** From the file being chosen to its media_id on the shelf. */
  totalMs: number
  /** The same file streamed to the same server without Dingbench. */
  bareMs: number
  /** By how much the main process grew at most, all of its memory counted. */
  peakMb: number
  /** The longest task of the window's main thread meanwhile; 0 when none reached 50 ms. */
  longestTaskMs: number
}

/** A file as large as DingTalk takes, three times, each another one. */
export async function measureUpload(): Promise<UploadFigures> {
  await using folder = await temporaryFolder()
  await using server = await uploadServer()
  return await withWindow(async (page) => {
    await askLarge(page, server.url)
    await page.keyboard.press('Alt+7')
    await page.getByRole('tab', { name: 'Media', exact: true }).click()
    // The first of all loads what the later ones find there.
    await upload(page, await fileIn(folder.path, 'warm.pdf', 1))
    await page.evaluate(watchTasks)

    const rounds = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const path = await fileIn(folder.path, `report-${round}.pdf`, MEGABYTES)
      rounds.push({ ...(await upload(page, path)), bareMs: await bare(server.url, path) })
    }
    return {
      mb: MEGABYTES,
      totalMs: median(rounds.map(({ totalMs }) => totalMs)),
      bareMs: median(rounds.map(({ bareMs }) => bareMs)),
      peakMb: rounded(Math.max(...rounds.map(({ grownMb }) => grownMb))),
      longestTaskMs: rounded(Math.max(...rounds.map(({ longestMs }) => longestMs))),
    }
  })
}

async function upload(page: Page, path: string) {
  const before = process.memoryUsage().rss
  let most = before
  const watching = new AbortController()
  const watched = watch(watching.signal, (rss) => (most = Math.max(most, rss)))
  const startedAt = performance.now()
  const panel = page.getByRole('tabpanel', { name: 'Media', exact: true })
  await panel.locator('input[type=file]').setInputFiles(path)
  const name = path.slice(path.lastIndexOf('/') + 1)
  const use = page.getByRole('button', { name: `Use ${name} in the message` })
  await use.waitFor({ timeout: LONGEST_MS })
  const totalMs = performance.now() - startedAt
  watching.abort()
  await watched
  return { totalMs, grownMb: (most - before) / 1e6, longestMs: await page.evaluate(longestTask) }
}

async function watch(signal: AbortSignal, tell: (rss: number) => void): Promise<void> {
  while (!signal.aborted) {
    tell(process.memoryUsage().rss)
    await setTimeout(5)
  }
}

async function bare(url: string, path: string): Promise<number> {
  const startedAt = performance.now()
  const body = new FormData()
  body.append('media', await openAsBlob(path), 'report.pdf')
  await (await fetch(`${url}/media/upload`, { method: 'POST', body })).text()
  return performance.now() - startedAt
}

async function fileIn(folder: string, name: string, megabytes: number): Promise<string> {
  const path = join(folder, name)
  const bytes = randomBytes(megabytes * 1_048_576)
  bytes.write('%PDF-1.7\n')
  await writeFile(path, bytes)
  return path
}

/** Lends a token and takes every file, without keeping any. */
function uploadServer(): Promise<TestServer> {
  let count = 0
  return serve((request, response) => {
    request.resume().once('end', () => {
      count += 1
      const upload = { errcode: 0, media_id: `@file${count}` }
      const token = { accessToken: 't'.repeat(32), expireIn: 7_200 }
      const isUpload = request.url?.startsWith('/media/upload') ?? false
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(isUpload ? upload : token))
    })
  })
}
