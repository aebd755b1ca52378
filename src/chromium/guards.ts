import { constants } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { BrowserContext, Download, Page } from 'playwright-core'
import { ORIGIN } from './serve.ts'

/** Keeps the window to itself: no second page, no other address, no permission but the clipboard. */
export async function guard(
  context: BrowserContext,
  page: Page,
  downloadsFolder: string,
): Promise<void> {
  // Granting one permission refuses all others.
  await context.grantPermissions(['clipboard-write'], { origin: ORIGIN })

  context.on('page', (other) => {
    if (other !== page) other.close().catch(() => {})
  })
  page.on('framenavigated', (frame) => {
    const isAway = frame === page.mainFrame() && !frame.url().startsWith(`${ORIGIN}/`)
    if (isAway) page.goto(ORIGIN).catch(() => {})
  })
  page.on('download', (download) => {
    keep(download, downloadsFolder).catch(() => download.cancel())
  })
}

/** Keeps what the page itself made, as in "save the answer"; anything else is dropped. */
async function keep(download: Download, folder: string): Promise<void> {
  if (!download.url().startsWith(`blob:${ORIGIN}/`)) return download.cancel()

  const { name, ext } = parse(download.suggestedFilename())
  const source = await download.path()
  await mkdir(folder, { recursive: true })
  for (let copy = 0; copy < 1_000; copy += 1) {
    const path = join(folder, copy === 0 ? `${name}${ext}` : `${name} (${copy})${ext}`)
    if (await copyUnlessThere(source, path)) return
  }
}

async function copyUnlessThere(source: string, path: string): Promise<boolean> {
  try {
    await copyFile(source, path, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
