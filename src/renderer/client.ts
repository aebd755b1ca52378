import type { Bridge } from '../shared/contract.ts'

declare global {
  interface Window {
    /** What the preload puts there: the window's only way to the main process. */
    dingbench: Bridge
  }
}

/** The bridge to the main process. Passed on from here; nothing else reads `window.dingbench`. */
export function windowBridge(): Bridge {
  return window.dingbench
}
