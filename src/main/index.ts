import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  nativeTheme,
  Notification,
  powerMonitor,
  shell,
} from 'electron'
import type { Settings } from '../shared/settings.ts'
import { type App, startApp } from './app.ts'
import { openJsonFile } from './jsonFile.ts'
import { type MenuActions, setMenu } from './menu.ts'
import { menuRows } from './menuRows.ts'
import { chooseLanguage, MENU_WORDS } from './menuWords.ts'
import { createKeytarStore } from './profiles/keytarStore.ts'
import { registerScheme, serveWindow, WINDOW_ORIGIN } from './protocol.ts'
import { settingsSeen } from './settingsSeen.ts'
import { startProblem } from './startProblem.ts'
import type { Surroundings } from './surroundings.ts'
import { endWords } from './tokens/endWords.ts'
import { bindApp, createWindow, fenceIn, focusWindow, push, rememberBounds } from './window.ts'
import { windowDocumentSchema } from './windowBounds.ts'

/** A part that does not end must not keep Dingbench, without a window, in the user's way. */
const QUIT_WITHIN_MS = 5_000
const DEVELOPMENT_NAME = 'Dingbench Development'
const RENDERER_FOLDER = join(import.meta.dirname, '../renderer')
const PRELOAD_FILE = join(import.meta.dirname, '../preload/index.cjs')

registerScheme()
app.enableSandbox()
if (!app.isPackaged) app.setPath('userData', developmentFolder())

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const surroundings = electronSurroundings()
  const dingbench = await startApp(surroundings)
  const ourselves = { origin: surroundings.origin, isMainFrame: true }
  const openLink = (url: string) => void dingbench.ask(ourselves, 'app.openLink', { url })

  powerMonitor.on('suspend', () => dingbench.power('sleeps'))
  powerMonitor.on('resume', () => dingbench.power('woke'))
  serveWindow(RENDERER_FOLDER, dingbench.readBody)
  fenceIn(surroundings.origin, openLink)

  const file = await openWindowFile(surroundings)
  const window = createWindow(PRELOAD_FILE, file)
  const boundsWritten = rememberBounds(window, file)

  const choose: MenuActions['choose'] = (choice) => push(window, 'menu.chosen', choice)
  const follow = (settings: Pick<Settings, 'language' | 'theme'>) => {
    const words = MENU_WORDS[chooseLanguage(settings.language, surroundings.languages)]
    setMenu(menuRows(surroundings.platform, words, !app.isPackaged), { choose, openLink })
    nativeTheme.themeSource = settings.theme
  }
  follow({ language: 'system', theme: 'system' })

  bindApp(window, { ask: followed(dingbench, follow), listen: dingbench.listen })
  app.once('will-quit', (event) => {
    event.preventDefault()
    void leave([boundsWritten(), dingbench.close()])
  })
  await load(window, `${surroundings.origin}/`)
}

/** What Electron gives the app. */
function electronSurroundings(): Surroundings {
  return {
    version: app.getVersion(),
    shell: 'electron',
    platform: platform(),
    languages: app.getPreferredSystemLanguages(),
    origin: windowOrigin(),
    dataFolder: app.getPath('userData'),
    secretStore: createKeytarStore(app.isPackaged ? 'Dingbench' : 'Dingbench (development)'),
    openExternal: (url) => shell.openExternal(url),
    now: Date.now,
    clipboard: {
      write: (text) => clipboard.writeText(text),
      read: () => clipboard.readText(),
    },
    chooseFile: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openFile'] })
      return canceled ? null : (filePaths[0] ?? null)
    },
    announceEnd: (token, settings) => {
      const language = chooseLanguage(settings.language, app.getPreferredSystemLanguages())
      new Notification(endWords(token, language)).show()
    },
  }
}

/** A development build keeps away from the user's own profiles; a test names its own folder. */
function developmentFolder(): string {
  const named = process.env['DINGBENCH_DATA'] ?? ''
  const folder = resolve(named === '' ? join(app.getPath('appData'), DEVELOPMENT_NAME) : named)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Under `npm run dev` the window comes from Vite's server, for hot reloading. */
function windowOrigin(): string {
  const address = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  return address === undefined ? WINDOW_ORIGIN : new URL(address).origin
}

function platform(): Surroundings['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
}

function openWindowFile({ dataFolder: folder, now }: Surroundings) {
  return openJsonFile({
    path: join(folder, 'window.json'),
    version: 1,
    schema: windowDocumentSchema,
    initial: { bounds: null },
    now,
  })
}

function followed(dingbench: App, follow: (settings: Settings) => void): App['ask'] {
  return async (sender, command, input) => {
    const result = await dingbench.ask(sender, command, input)
    const settings = settingsSeen(command, result)
    if (settings !== null) follow(settings)
    return result
  }
}

async function load(window: BrowserWindow, address: string): Promise<void> {
  try {
    await window.loadURL(address)
  } catch (error) {
    // Closing the window while it loads ends the loading; that is no problem.
    if (!window.isDestroyed()) throw error
  }
}

async function leave(endings: Promise<void>[]): Promise<void> {
  await Promise.race([Promise.allSettled(endings), pause(QUIT_WITHIN_MS)])
  app.exit()
}

function giveUp(error: unknown): void {
  const language = chooseLanguage('system', app.getPreferredSystemLanguages())
  dialog.showErrorBox('Dingbench', startProblem(error, language))
  app.exit(1)
}
