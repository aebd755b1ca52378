import { useRef } from 'react'

/** Two presses within so long are one that was meant, and one too many. */
const DOUBLE_MS = 400

/**
 * One Enter, one call: a press right after one that did something does nothing, unless it sends
 * something else. `act` tells whether it did: a press that only showed what is missing swallows no
 * other.
 */
export function useKeyGuard(act: () => boolean): (what?: unknown) => void {
  const last = useRef<{ at: number; what: unknown }>({ at: Number.NEGATIVE_INFINITY, what: null })
  return (what) => {
    const at = performance.now()
    const isDouble = at - last.current.at < DOUBLE_MS && what === last.current.what
    if (!isDouble && act()) last.current = { at, what }
  }
}
