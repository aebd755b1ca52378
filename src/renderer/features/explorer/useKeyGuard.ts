import { useRef } from 'react'

/** Two presses within so long are one that was meant, and one too many. */
const DOUBLE_MS = 400

/**
 * One Enter, one call: a press right after one that did something does nothing. `act` tells whether
 * it did: a press that only showed what is missing swallows no other.
 */
export function useKeyGuard(act: () => boolean): () => void {
  const last = useRef(Number.NEGATIVE_INFINITY)
  return () => {
    const now = performance.now()
    if (now - last.current >= DOUBLE_MS && act()) last.current = now
  }
}
