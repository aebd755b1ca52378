import { setTimeout as pause } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { App } from '../main/app.ts'
import type { Clipboard } from '../main/tokens/clipboardCopy.ts'
import { createWindowFiles } from '../main/windowFiles.ts'
import { bridge } from './bridge.ts'
import { makeBrowserProfile } from './browserProfile.ts'
import { browserClipboard } from './clipboard.ts'
import { guard } from './guards.ts'
import { LAUNCH_FLAGS, UNWANTED_FLAGS, WINDOW_SIZE } from './launchFlags.ts'
import { ORIGIN, serve } from './serve.ts'

const GOODBYE_WITHIN_MS = 1_000

/** What a window in an installed browser needs. */
export interface ChromiumWindowOptions {
  /** Path of a Chromium, Chrome or Edge. */
  browserPath: string
  /** Without a display the same window runs unseen. */
  headless: boolean
  /** The folder of the built window. */
  windowFolder: string
  /** Where answers that the user saves are put. */
  downloadsFolder: string
  /** Builds the app behind the window; `origin` is the window's, the clipboard is its browser's. */
  startApp: (origin: string, clipboard: Clipboard) => Promise<App>
}

/** An open window and the app behind it. */
export interface ChromiumWindow {
  page: Page
  app: App
  /** Closes window and app; does nothing the second time. */
  close: () => Promise<void>
  /** Settles when window and app are closed, whoever closed them. */
  closed: Promise<void>
}

/** Opens the app in a window of an installed browser. Rejects when the browser does not start. */
export async function openChromiumWindow(options: ChromiumWindowOptions): Promise<ChromiumWindow> {
  await using parts = new AsyncDisposableStack()
  const profile = await makeBrowserProfile()
  parts.defer(profile.remove)
  const opened = Promise.withResolvers<Page>()
  const app = await options.startApp(ORIGIN, browserClipboard(opened.promise))
  const context = await launch(options, profile.folder).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  // A browser that crashed or was killed is closed already.
  parts.defer(() => context.close().catch(() => {}))
  // Before the browser: a token that was copied is cleared by way of its page.
  parts.defer(app.close)

  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  opened.resolve(page)
  parts.defer(await bridge(page, app))
  await serve(context, createWindowFiles(options.windowFolder, app.readBody))
  await guard(context, page, options.downloadsFolder)
  await page.goto(ORIGIN)
  parts.defer(() => sayGoodbye(page))

  const { close, closed } = ending(parts.move())
  page.once('close', close)
  page.once('crash', close)
  return { page, app, close, closed }
}

/** Ends the parts once, newest first, whoever asks for it and however often. */
function ending(parts: AsyncDisposableStack): Pick<ChromiumWindow, 'close' | 'closed'> {
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>()
  const close = () => {
    if (!parts.disposed) parts.disposeAsync().then(resolve, reject)
    return closed
  }
  return { close, closed }
}

/**
 * Lets the page give what it still holds while there is an app to take it. A page that the user
 * closed has done so; one that hangs or crashed cannot.
 */
async function sayGoodbye(page: Page): Promise<void> {
  const said = page.evaluate(`window.dispatchEvent(new PageTransitionEvent('pagehide'))`)
  await Promise.race([said.catch(() => {}), pause(GOODBYE_WITHIN_MS, undefined, { ref: false })])
}

function launch(options: ChromiumWindowOptions, profileFolder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileFolder, {
    executablePath: options.browserPath,
    headless: options.headless,
    // Chromium refuses to start its sandbox as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: LAUNCH_FLAGS,
    ignoreDefaultArgs: UNWANTED_FLAGS,
    viewport: options.headless ? WINDOW_SIZE : null,
    // The window follows the system; nothing is emulated.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: 'block',
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  })
}
