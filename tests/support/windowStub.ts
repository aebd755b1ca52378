import { EventEmitter } from 'node:events'
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WebFrameMain,
} from 'electron'
import { type Call, listenersOf, strict } from './strict.ts'

/** What is known of a frame that sends. */
export type Frame = Pick<WebFrameMain, 'origin' | 'frameTreeNodeId' | 'parent'>

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** Stands in for a window with its page. What is sent to the page is emitted by `pushed`. */
export function createWindowStub(
  options: BrowserWindowConstructorOptions,
  calls: Call[],
  pushed: EventEmitter,
) {
  const events = { window: new EventEmitter(), contents: new EventEmitter() }
  const frame: Frame = { origin: 'app://dingbench', frameTreeNodeId: 7, parent: null }
  const state: {
    isDestroyed: boolean
    isMinimized: boolean
    bounds: Rectangle
    open?: OpenHandler
  } = {
    isDestroyed: false,
    isMinimized: false,
    bounds: { x: 10, y: 40, width: options.width ?? 0, height: options.height ?? 0 },
  }

  const contents = strict(
    'webContents',
    {
      ...listenersOf<Pick<WebContents, 'on'>>(events.contents),
      mainFrame: frame,
      send: (channel: string, ...given: unknown[]) => {
        pushed.emit(channel, { sender: 'the event object' }, ...structuredClone(given))
      },
      setWindowOpenHandler: (handler: OpenHandler) => {
        state.open = handler
      },
    } satisfies Partial<Record<keyof WebContents, unknown>>,
    calls,
  )
  const window = strict(
    'window',
    {
      ...listenersOf<Pick<BrowserWindow, 'on' | 'once'>>(events.window),
      webContents: contents,
      focus: () => {},
      getNormalBounds: () => state.bounds,
      isDestroyed: () => state.isDestroyed,
      isMaximized: () => false,
      isMinimized: () => state.isMinimized,
      loadURL: () => Promise.resolve(),
      maximize: () => {},
      restore: () => {},
      setBackgroundColor: () => {},
      show: () => {},
    } satisfies Partial<Record<keyof BrowserWindow, unknown>>,
    calls,
  )

  return { options, window, contents, events, frame, state }
}
