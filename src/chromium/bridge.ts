import type { Page } from 'playwright-core'
import type { Bridge } from '../shared/contract.ts'
import type { App } from '../main/app.ts'
import type { Sender } from '../main/door.ts'

const BINDING = 'dingbenchAsk'
const PUSH_EVENT = 'dingbench:push'

interface Push {
  topic: string
  payload: unknown
}

/** What the functions below find in the page, where they run. */
declare const window: EventTarget & Record<string, unknown>

/**
 * Puts `{ ask, on }` on the page's `window.dingbench`, the same as the preload of the Electron
 * shell. Must be awaited before the page is sent to its address. Returns how to stop pushing.
 */
export async function bridge(page: Page, app: App): Promise<() => void> {
  await page.exposeBinding(BINDING, (source, command: unknown, input: unknown) => {
    const isMainFrame = source.page === page && source.frame === page.mainFrame()
    return app.ask({ origin: originOf(source.frame.url()), isMainFrame }, command, input)
  })
  await page.addInitScript(installBridge, { binding: BINDING, pushEvent: PUSH_EVENT })

  return app.listen((topic, payload) => {
    // A page that is loading or gone hears nothing; it asks for what it needs when it starts.
    page.evaluate(push, { pushEvent: PUSH_EVENT, topic, payload }).catch(() => {})
  })
}

/** The origin of a page served over the network; 'null' for `blob:`, `data:` and the like. */
export function originOf(url: string): Sender['origin'] {
  if (!URL.canParse(url)) return 'null'

  const { protocol, origin } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? origin : 'null'
}

/** Runs in the page, before any script of the page. */
function installBridge({ binding, pushEvent }: { binding: string; pushEvent: string }): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the binding set up above
  const ask = window[binding] as Bridge['ask']
  Reflect.deleteProperty(window, binding)

  const listeners = new Map<string, Set<(payload: never) => void>>()
  const on: Bridge['on'] = (topic, listener) => {
    const ofTopic = listeners.get(topic) ?? new Set()
    listeners.set(topic, ofTopic.add(listener))
    return () => {
      ofTopic.delete(listener)
    }
  }
  window.addEventListener(pushEvent, (event) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dispatched by `push` alone
    const { topic, payload } = (event as CustomEvent<{ topic: string; payload: never }>).detail
    for (const listener of listeners.get(topic) ?? []) listener(payload)
  })

  const value = Object.freeze({ ask: (command: never, input: never) => ask(command, input), on })
  Object.defineProperty(window, 'dingbench', { value, enumerable: true })
}

/** Runs in the page. */
function push({ pushEvent, topic, payload }: Push & { pushEvent: string }): void {
  window.dispatchEvent(new CustomEvent(pushEvent, { detail: { topic, payload } }))
}
