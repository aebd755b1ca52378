/** Uploads the files that it is named through Dingbench to a server, and prints what each took. */
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { askLarge } from '../support/largeProfile.ts'
import { longestTask, watchTasks } from './inPage.ts'
import { withWindow } from './openWindow.ts'

const LONGEST_MS = 60_000
const [url = '', first = '', ...others] = process.argv.slice(2)

const taken = await withWindow(async (page) => {
  await askLarge(page, url)
  await page.keyboard.press('Alt+2')
  await page.getByRole('tab', { name: 'Media', exact: true }).click()
  // The first of all loads what the later ones find there.
  await upload(page, first)
  await page.evaluate(watchTasks)

  const all = []
  for (const path of others) all.push(await upload(page, path))
  return all
})
process.stdout.write(JSON.stringify(taken))

async function upload(page: Page, path: string) {
  const before = process.memoryUsage.rss()
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
    tell(process.memoryUsage.rss())
    await setTimeout(5)
  }
}
