import { askedAhead } from './askedAhead.ts'
import { windowBridge } from './client.ts'

// The window's policy forbids code made from strings. Zod would find that out by trying, at which
// the browser reads the whole script once more to say where it happened.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

// Small, so that main works on the start while the browser still compiles the window.
const bridge = askedAhead(windowBridge())
void openWindow()

// The window's file takes helpers from this one: waiting for it at the top level would never end.
async function openWindow() {
  const { showWindow } = await withoutLocales(() => import('./window.tsx'))
  await showWindow(bridge)
}

/**
 * While it is imported, react-aria asks whether the browser knows its own language. It does, and to
 * say so it would read its table of all languages, which takes 20 ms.
 */
async function withoutLocales<T>(work: () => Promise<T>): Promise<T> {
  const supportedLocalesOf = Intl.DateTimeFormat.supportedLocalesOf.bind(Intl.DateTimeFormat)
  Intl.DateTimeFormat.supportedLocalesOf = (locales) => [locales ?? []].flat().map(String)
  try {
    return await work()
  } finally {
    Intl.DateTimeFormat.supportedLocalesOf = supportedLocalesOf
  }
}
