import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'lossless-json'
import type { Page } from 'playwright-core'
import { openDingbench } from '../../src/chromium/openDingbench.ts'
import { ROOT } from './root.ts'

const PICTURE = join(ROOT, 'out', 'first-call.png')
const SHOWN_LINES = 40

/** The names of what is used of the window, in both its languages. */
const ANSWER = /^(Answer|应答)$/
const SAVE = /^(Save the body as a file|把正文存为文件)$/

/**
 * Sends the sandbox's first call as a user would, by pressing Enter in a window that nobody sees,
 * and prints what the window then shows. The user's own profiles are left alone.
 */
export async function showFirstCall(browserPath: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dingbench-first-call-'))
  const window = await openDingbench({ browserPath, headless: true, dataFolder: folder })
  try {
    const title = await window.page.getByRole('heading', { level: 2 }).first().innerText()
    const { verdict, body } = await sendFirstCall(window.page)
    console.log(`\n${title}: ${verdict}\n\n${shorten(indent(body))}\n`)
    console.log(`A picture of the window: ${PICTURE}`)
  } finally {
    await window.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function sendFirstCall(page: Page): Promise<{ verdict: string; body: string }> {
  const answer = page.getByRole('region', { name: ANSWER })
  await answer.waitFor()
  await page.keyboard.press('Enter')
  await answer.getByRole('tree').waitFor()
  const verdict = await answer.getByRole('status').first().innerText()
  await page.screenshot({ path: PICTURE })

  const download = page.waitForEvent('download')
  await answer.getByRole('button', { name: SAVE }).click()
  const body = await readFile(await (await download).path(), 'utf8')
  return { verdict: verdict.replaceAll(/\s*\n\s*/g, ' · '), body }
}

/** Indents JSON without losing digits of large numbers; leaves anything else as it is. */
function indent(body: string): string {
  try {
    return stringify(parse(body), null, 2) ?? body
  } catch {
    return body
  }
}

function shorten(text: string): string {
  const lines = text.split('\n')
  if (lines.length <= SHOWN_LINES) return text

  return [...lines.slice(0, SHOWN_LINES), `… and ${lines.length - SHOWN_LINES} more lines`].join(
    '\n',
  )
}
