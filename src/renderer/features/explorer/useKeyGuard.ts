import { useRef } from 'react'

/** Two presses within so long are one that was meant, and one too many. */
const DOUBLE_MS = 400

/** One Enter, one call: of presses in quick succession the first alone does something. */
export function useKeyGuard(act: () => void): () => void {
  const last = useRef(Number.NEGATIVE_INFINITY)
  return () => {
    const now = performance.now()
    const isDouble = now - last.current < DOUBLE_MS
    last.current = now
    if (!isDouble) act()
  }
}
