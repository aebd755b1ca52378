import { useEffect, useRef } from 'react'

/**
 * Gives a function that does something at once, or after the press that is under way: what moves
 * under a pointer that is down takes the press from the button that was meant.
 */
export function useAfterPress(): (act: () => void) => void {
  const isDown = useRef(false)
  useEffect(() => {
    const down = () => {
      isDown.current = true
    }
    const up = () => {
      isDown.current = false
    }
    document.addEventListener('pointerdown', down, true)
    document.addEventListener('pointerup', up, true)
    document.addEventListener('pointercancel', up, true)
    return () => {
      document.removeEventListener('pointerdown', down, true)
      document.removeEventListener('pointerup', up, true)
      document.removeEventListener('pointercancel', up, true)
    }
  }, [])

  return (act) => {
    if (!isDown.current) {
      act()
      return
    }
    const ended = new AbortController()
    const end = () => {
      ended.abort()
      // The click of this press comes first.
      requestAnimationFrame(act)
    }
    document.addEventListener('pointerup', end, { signal: ended.signal })
    document.addEventListener('pointercancel', end, { signal: ended.signal })
  }
}
