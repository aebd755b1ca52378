import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type {
  App,
  BrowserWindowConstructorOptions,
  Clipboard,
  ContextBridge,
  Dialog,
  IpcMain,
  IpcRenderer,
  Menu,
  MenuItemConstructorOptions,
  NativeTheme,
  NotificationConstructorOptions,
  PowerMonitor,
  Protocol,
  Rectangle,
  Screen,
  Session,
  Shell,
} from 'electron'
import { type Call, listenersOf, strict } from './strict.ts'
import { createWindowStub, type Frame } from './windowStub.ts'

/** The machine and the build that the stub pretends to be. */
export interface Machine {
  isPackaged: boolean
  hasLock: boolean
  languages: string[]
  isDark: boolean
  /** The folder that holds every app's data. */
  appData: string
  /** Work areas of the screens, the main one first. */
  screens: Rectangle[]
}

type Handler = Parameters<IpcMain['handle']>[1]
type Serve = Parameters<Protocol['handle']>[1]
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>

/**
 * Stands in for Electron where none can run: has what the shell uses and no more (anything else
 * throws with its name), keeps Electron's own order (what must come before ready throws after it),
 * and records every call.
 */
export function createElectronStub(machine: Machine) {
  const calls: Call[] = []
  const events = {
    app: new EventEmitter(),
    theme: new EventEmitter(),
    pushed: new EventEmitter(),
    power: new EventEmitter(),
  }
  const handlers = new Map<string, Handler>()
  const windows: ReturnType<typeof createWindowStub>[] = []
  /** What the shell gave to Electron to call or show. */
  const bound: {
    menu: MenuItemConstructorOptions[]
    exposed: Record<string, unknown>
    clipboard: string
    userData?: string
    serve?: Serve
    check?: CheckHandler
    request?: RequestHandler
  } = { menu: [], exposed: {}, clipboard: '' }
  let isReady = false

  function needs(state: 'ready' | 'not ready', what: string): void {
    if (isReady !== (state === 'ready')) throw new Error(`${what} while Electron is not ${state}`)
  }

  const app: Pick<
    App,
    | 'enableSandbox'
    | 'exit'
    | 'getPath'
    | 'getPreferredSystemLanguages'
    | 'getVersion'
    | 'isPackaged'
    | 'on'
    | 'once'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setPath'
    | 'whenReady'
  > = {
    ...listenersOf<Pick<App, 'on' | 'once'>>(events.app),
    isPackaged: machine.isPackaged,
    enableSandbox: () => needs('not ready', 'app.enableSandbox'),
    exit: () => {},
    getPath: (name) =>
      bound.userData ?? join(machine.appData, name === 'appData' ? '' : 'Dingbench'),
    getPreferredSystemLanguages: () => machine.languages,
    getVersion: () => '1.2.3',
    quit: () => {},
    requestSingleInstanceLock: () => machine.hasLock,
    setPath: (_name, path) => {
      needs('not ready', 'app.setPath')
      if (!existsSync(path)) throw new Error(`app.setPath: no folder ${path}`)
      bound.userData = path
    },
    whenReady: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      isReady = true
      calls.push({ name: 'ready', given: [] })
    },
  }

  const protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
    registerSchemesAsPrivileged: () => needs('not ready', 'protocol.registerSchemesAsPrivileged'),
    handle: (_scheme, serve) => {
      needs('ready', 'protocol.handle')
      bound.serve = serve
    },
  }

  const permissions: Pick<Session, 'setPermissionCheckHandler' | 'setPermissionRequestHandler'> = {
    setPermissionCheckHandler: (handler) => {
      if (handler !== null) bound.check = handler
    },
    setPermissionRequestHandler: (handler) => {
      if (handler !== null) bound.request = handler
    },
  }

  const nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource' | 'on' | 'off'> = {
    ...listenersOf<Pick<NativeTheme, 'on' | 'off'>>(events.theme),
    shouldUseDarkColors: machine.isDark,
    themeSource: 'system',
  }

  const displays = machine.screens.map((workArea, id) => ({ id, workArea }))
  const screen = {
    getAllDisplays: () => displays.toReversed(),
    getPrimaryDisplay: () => displays[0],
  } satisfies Record<keyof Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>, unknown>

  const ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'> = {
    handle: (channel, handler) => {
      if (handlers.has(channel)) throw new Error(`ipcMain.handle: a second handler for ${channel}`)
      handlers.set(channel, handler)
    },
    removeHandler: (channel) => {
      handlers.delete(channel)
    },
  }

  const menu = {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (built: MenuItemConstructorOptions[]) => {
      bound.menu = built
    },
  } satisfies Record<keyof Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>, unknown>

  function WindowStub(options: BrowserWindowConstructorOptions) {
    needs('ready', 'new BrowserWindow')
    calls.push({ name: 'new BrowserWindow', given: [options] })
    const made = createWindowStub(options, calls, events.pushed)
    windows.push(made)
    events.app.emit('web-contents-created', {}, made.contents)
    return made.window
  }
  WindowStub.getAllWindows = () =>
    windows.filter(({ state }) => !state.isDestroyed).map(({ window }) => window)

  const clipboard: Pick<Clipboard, 'readText' | 'writeText'> = {
    readText: async () => bound.clipboard,
    writeText: async (text) => {
      bound.clipboard = text
    },
  }
  const powerMonitor = listenersOf<Pick<PowerMonitor, 'on'>>(events.power)
  function NotificationStub(options: NotificationConstructorOptions) {
    needs('ready', 'new Notification')
    calls.push({ name: 'new Notification', given: [options] })
    return { show: () => {} }
  }

  const shell: Pick<Shell, 'openExternal'> = { openExternal: () => Promise.resolve() }
  const dialog: Pick<Dialog, 'showErrorBox'> = { showErrorBox: () => {} }
  const session = {
    get defaultSession() {
      needs('ready', 'session.defaultSession')
      return strict('session.defaultSession', permissions, calls)
    },
  }

  /** Sends a message as a frame does, with all that crossing a process does to its values. */
  async function invoke(
    frame: Frame | null,
    channel: string,
    ...given: unknown[]
  ): Promise<unknown> {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shell may use no more of an event
    const event = strict('event', { senderFrame: frame }, calls) as Parameters<Handler>[0]
    const answer: unknown = await handler(event, ...structuredClone(given))
    return structuredClone(answer)
  }

  const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld: (key, api: unknown) => {
      bound.exposed[key] = api
    },
  }
  const ipcRenderer = {
    ...listenersOf<Pick<IpcRenderer, 'on' | 'off'>>(events.pushed),
    invoke: (channel: string, ...given: unknown[]) =>
      invoke(windows[0]?.frame ?? null, channel, ...given),
  }

  return {
    calls,
    events,
    windows,
    bound,
    invoke,
    /** What the main process gets of `import … from 'electron'`. */
    mainModule: {
      app: strict('app', app, calls),
      BrowserWindow: strict('BrowserWindow', WindowStub, calls),
      clipboard: strict('clipboard', clipboard, calls),
      dialog: strict('dialog', dialog, calls),
      ipcMain: strict('ipcMain', ipcMain, calls),
      Menu: strict('Menu', menu, calls),
      Notification: strict('Notification', NotificationStub, calls),
      powerMonitor: strict('powerMonitor', powerMonitor, calls),
      nativeTheme: strict('nativeTheme', nativeTheme, calls),
      protocol: strict('protocol', protocol, calls),
      screen: strict('screen', screen, calls),
      session: strict('session', session, calls),
      shell: strict('shell', shell, calls),
    },
    /** What a sandboxed preload gets of `require('electron')`. */
    preloadModule: strict(
      'electron',
      {
        contextBridge: strict('contextBridge', contextBridge, calls),
        ipcRenderer: strict('ipcRenderer', ipcRenderer, calls),
      },
      calls,
    ),
  }
}
