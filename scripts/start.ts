/** `npm start`: Dingbench in Electron, else in an installed browser, else unseen. */
import { join } from 'node:path'
import { findBrowser } from '../src/chromium/browsers.ts'
import { EXIT_NO_WINDOW } from '../src/chromium/noWindow.ts'
import { assertNever } from '../src/shared/result.ts'
import { buildWhenStale } from './parts/buildWhenStale.ts'
import { type Display, findDisplay } from './parts/display.ts'
import { electronRuntime } from './parts/electronRuntime.ts'
import { showFirstCall } from './parts/firstCall.ts'
import { provide } from './parts/provide.ts'
import { ROOT } from './parts/root.ts'
import { runVisibly } from './parts/run.ts'
import { BROWSER, CHINESE_FONT } from './parts/systemPackages.ts'

const isRoot = process.getuid?.() === 0
const UNSEEN = 'Running the same app unseen and sending the first call of its sandbox:'

try {
  process.exitCode = await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function start(): Promise<number> {
  await buildWhenStale()
  const display = await findDisplay()
  if (display.kind !== 'there') return unseen(display)

  const exitCode = (await inElectron()) ?? (await inBrowser())
  return exitCode === EXIT_NO_WINDOW ? unseen(display) : exitCode
}

async function inElectron(): Promise<number | null> {
  const electron = await electronRuntime()
  if (electron.path === null) {
    console.log(
      `Electron's runtime cannot be downloaded (${electron.why}): opening the same app in an installed browser.`,
    )
    return null
  }
  if (isRoot && process.platform === 'linux') {
    console.log("You are root: Chromium's sandbox does not start, so Electron runs without it.")
    return runVisibly([electron.path, '--no-sandbox', ROOT])
  }
  return runVisibly([electron.path, ROOT])
}

async function inBrowser(): Promise<number> {
  if ((await browserPath()) === null) return 1

  if (isRoot) console.log("You are root: the browser runs without Chromium's sandbox.")
  return runVisibly([process.execPath, join(ROOT, 'src', 'chromium', 'index.ts')])
}

async function unseen(display: Display): Promise<number> {
  console.log(`${whyUnseen(display)} ${UNSEEN}`)
  const path = await browserPath()
  if (path === null) return 1

  await showFirstCall(path)
  return 0
}

async function browserPath(): Promise<string | null> {
  const chosen = process.env['DINGBENCH_BROWSER'] ?? ''
  if (chosen !== '' && findBrowser() === null) {
    console.log(`DINGBENCH_BROWSER names ${chosen}, which is not a program.`)
    return null
  }

  if (findBrowser() === null) await provide([BROWSER, CHINESE_FONT])
  return findBrowser()
}

function whyUnseen(display: Display): string {
  switch (display.kind) {
    case 'absent':
      return 'There is no display.'
    case 'refused':
      return `The display ${display.name} cannot be reached.`
    case 'there':
      return 'The display refuses to show a window.'
    default:
      return assertNever(display)
  }
}
