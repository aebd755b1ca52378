import {
  app,
  BrowserWindow,
  ipcMain,
  type IpcMainInvokeEvent,
  nativeTheme,
  screen,
  session,
} from 'electron'
import type { Topics } from '../shared/contract.ts'
import type { App } from './app.ts'
import type { Sender } from './door.ts'
import { isPermitted, isWithin } from './fence.ts'
import type { JsonFile } from './jsonFile.ts'
import { MIN_SIZE, placeWindow, type WindowDocument } from './windowBounds.ts'

/** The colour under the page until it has painted itself, as in the window's own style sheet. */
const GROUND = { light: '#f6f7f9', dark: '#0f1216' }

/**
 * Fences in every page there will ever be: it stays within the origin, opens no window and no
 * webview, and gets nothing of the machine. A page it wants opened elsewhere goes to `openLink`.
 */
export function fenceIn(origin: string, openLink: (url: string) => void): void {
  const stay = (navigation: { url: string; preventDefault: () => void }) => {
    if (!isWithin(origin, navigation.url)) navigation.preventDefault()
  }

  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openLink(url)
      return { action: 'deny' }
    })
  })

  session.defaultSession.setPermissionCheckHandler((_contents, permission, requester) =>
    isPermitted(origin, permission, requester),
  )
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermitted(origin, permission, details.requestingUrl))
  })
}

/** Makes the window, hidden until it has something to show, where it was when it was closed. */
export function createWindow(preload: string, file: JsonFile<WindowDocument>): BrowserWindow {
  const remembered = file.value.bounds
  const window = new BrowserWindow({
    ...placeWindow(remembered, screens()),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Dingbench',
    show: false,
    backgroundColor: ground(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      // Chromium's spell checker fetches its dictionaries from a server.
      spellcheck: false,
    },
  })

  const repaint = () => window.setBackgroundColor(ground())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  window.once('ready-to-show', () => {
    if (remembered?.isMaximized === true) window.maximize()
    window.show()
  })
  return window
}

/** Remembers where the window is when it closes; gives a function that waits until it is written. */
export function rememberBounds(
  window: BrowserWindow,
  file: JsonFile<WindowDocument>,
): () => Promise<void> {
  let written = Promise.resolve()
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    const bounds = { x, y, width, height, isMaximized: window.isMaximized() }
    // A place that cannot be remembered must not keep the window from closing.
    written = file.write({ bounds }).catch(() => {})
  })
  return () => written
}

/** Binds the one door and the pushed topics to the window, as long as it is open. */
export function bindApp(window: BrowserWindow, dingbench: Pick<App, 'ask' | 'listen'>): void {
  ipcMain.handle('ask', (event, command: unknown, input: unknown) =>
    dingbench.ask(senderOf(event, window), command, input),
  )
  const stop = dingbench.listen((topic, payload) => push(window, topic, payload))
  window.once('closed', () => {
    stop()
    ipcMain.removeHandler('ask')
  })
}

/** Tells the window something unasked. */
export function push<T extends keyof Topics>(
  window: BrowserWindow,
  topic: T,
  payload: Topics[T],
): void {
  if (!window.isDestroyed()) window.webContents.send('push', topic, payload)
}

/** Brings the window to the front: the user started Dingbench a second time. */
export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return

  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Who sent a message. Only the main frame of our own window is a main frame to the door. */
function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow): Sender {
  const frame = event.senderFrame
  if (frame === null || window.isDestroyed()) return { origin: '', isMainFrame: false }

  const { frameTreeNodeId } = window.webContents.mainFrame
  const isMainFrame = frame.parent === null && frame.frameTreeNodeId === frameTreeNodeId
  return { origin: frame.origin, isMainFrame }
}

function screens() {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

function ground(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light
}
