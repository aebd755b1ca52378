import { startProblem } from '../main/startProblem.ts'
import { findBrowser } from './browsers.ts'
import { EXIT_NO_WINDOW, isForWantOfDisplay } from './noWindow.ts'
import { openDingbench } from './openDingbench.ts'

const browserPath = findBrowser()
if (browserPath === null) giveUp('No Chromium, Chrome or Edge was found.', 1)

const opening = openDingbench({ browserPath, headless: false })
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void opening.then((window) => window.close()))
}
const window = await opening.catch((error: unknown) =>
  isForWantOfDisplay(error)
    ? giveUp('The display refused the window.', EXIT_NO_WINDOW)
    : giveUp(startProblem(error, 'en'), 1),
)
console.log('Dingbench is open. Closing its window ends it.')
await window.closed
// A keychain call that hangs must not keep the process when the window is gone.
process.exit()

function giveUp(sentence: string, exitCode: number): never {
  console.error(sentence)
  process.exit(exitCode)
}
