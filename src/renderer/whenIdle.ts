const AT_THE_LATEST_MS = 1_000

/**
 * Does something once the browser has painted and has nothing more pressing to do, at the latest
 * after a second. Returns how to call it off.
 */
export function whenIdle(work: () => void): () => void {
  const handle = requestIdleCallback(work, { timeout: AT_THE_LATEST_MS })
  return () => {
    cancelIdleCallback(handle)
  }
}
