import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { ChromiumWindow } from '../../src/chromium/openChromiumWindow.ts'
import { serveLargeAnswer } from '../support/largeAnswers.ts'
import { askLarge } from '../support/largeProfile.ts'
import { rounded } from './figures.ts'
import { withWholeWindow } from './openWindow.ts'
import { drawnAt, longestTask, watchTasks } from './inPage.ts'

const BODY = { name: 'Body of the answer' }
const LONGEST_READING_MS = 120_000

/** A window that can be sent for one large text. */
export interface LargeAnswer {
  page: Page
  /** Sends for the text and waits until its first lines are drawn. */
  send: () => Promise<Sent>
  /** Waits until all of it has been read. */
  read: () => Promise<void>
}

/** How a text came to be on the screen. */
export interface Sent {
  /** From the answer leaving main to its first lines drawn. */
  firstScreenMs: number
  /** The same from the press that sent. */
  fromSendMs: number
  /** For how long main did nothing else, at the longest. */
  mainPauseMs: number
}

/** Opens the window on a server that answers with a text, and gives it to `measure`. */
export async function withLargeAnswer<T>(
  text: string,
  measure: (answer: LargeAnswer) => Promise<T>,
): Promise<T> {
  await using server = await serveLargeAnswer(text)
  return await withWholeWindow(async (window) => {
    const { page } = window
    await askLarge(page, server.url)
    // What a start puts off is there before the first answer of a user is, but for the quickest.
    await page.waitForLoadState('networkidle')
    await page.evaluate(watchTasks)
    const answeredAt = watchAnswers(window)
    return measure({
      page,
      send: () => send(page, answeredAt),
      read: () => read(page),
    })
  })
}

/** Scrolls by wheel and by keys, and gives the longest task of the main thread meanwhile, in ms. */
export async function scrollThrough(page: Page): Promise<number> {
  const tree = page.getByRole('tree', BODY)
  await page.evaluate(longestTask)
  await tree.focus()
  await tree.hover()
  for (let step = 0; step < 40; step += 1) {
    await page.mouse.wheel(0, 1_200)
    await setTimeout(16)
  }
  for (const key of ['End', 'PageUp', 'PageUp', 'Home', 'PageDown', 'PageDown']) {
    await page.keyboard.press(key)
    await setTimeout(50)
  }
  return page.evaluate(longestTask)
}

/** Searches letter by letter until every hit is counted, and gives the longest task meanwhile. */
export async function searchFor(page: Page, words: string): Promise<number> {
  await page.evaluate(longestTask)
  await page.keyboard.press('ControlOrMeta+F')
  await page.keyboard.type(words, { delay: 40 })
  const bar = page.getByRole('search')
  await bar.getByText(/^\S+ of [\d,]+\+?$/).waitFor({ timeout: LONGEST_READING_MS })
  await page.keyboard.press('Enter')
  await setTimeout(300)
  return page.evaluate(longestTask)
}

/** When main handed its last answer over, in ms since 1970. */
function watchAnswers({ app }: ChromiumWindow): () => number {
  const { ask } = app
  let answeredAt = 0
  app.ask = async (sender, command, input) => {
    const answer = await ask(sender, command, input)
    if (command === 'operations.send') answeredAt = performance.timeOrigin + performance.now()
    return answer
  }
  return () => answeredAt
}

async function send(page: Page, answeredAt: () => number): Promise<Sent> {
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  pauses.enable()
  const drawn = page.evaluate(drawnAt, '[aria-label="Body of the answer"] [role="treeitem"]')
  const sentAt = performance.timeOrigin + performance.now()
  await page.keyboard.press('Enter')
  const at = await drawn
  pauses.disable()
  const mainPauseMs = rounded(pauses.max / 1_000_000)
  return { firstScreenMs: at - answeredAt(), fromSendMs: at - sentAt, mainPauseMs }
}

async function read(page: Page): Promise<void> {
  const whole = page.locator('[aria-label="Body of the answer"][aria-busy="false"]')
  await whole.waitFor({ timeout: LONGEST_READING_MS })
}
