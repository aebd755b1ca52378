import type { AppStore } from './store.ts'

/** Keeps what waits for the typing to rest when the window is hidden or goes: it may not come back. */
export function keepOnLeave(store: AppStore, window: Window): void {
  const { document } = window
  const keep = () => {
    store.getState().keepTyped()
    store.getState().keepMessages()
    store.getState().keepSeries()
  }
  window.addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep()
  })
}
