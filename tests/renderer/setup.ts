import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'

afterEach(cleanup)
// What is loaded in an idle moment may still be on its way when the last test of a file is through.
afterAll(() => vi.dynamicImportSettled())

// A form in jsdom takes seconds on a busy machine; no test waits for time to pass.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

// jsdom has no media queries; the system of the tests is light.
window.matchMedia = (media) => ({
  matches: false,
  media,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
})

// jsdom has no pointer capture; nothing is ever captured there.
HTMLElement.prototype.setPointerCapture = () => undefined
HTMLElement.prototype.hasPointerCapture = () => false

// jsdom lays nothing out, so that nothing ever changes its size.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// jsdom paints nothing, so that it is idle at once.
window.requestIdleCallback = (work) =>
  setTimeout(() => {
    work({ didTimeout: false, timeRemaining: () => 50 })
  })
window.cancelIdleCallback = (handle) => {
  clearTimeout(handle)
}
