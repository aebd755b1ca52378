import { useEffect, useState } from 'react'

/** What ends a composition; the last three also where its field is gone and it ends unheard. */
const ENDS = ['compositionend', 'focusout', 'pointerdown', 'keydown'] as const

/**
 * A value, held back while an input method composes somewhere in the window: what would be drawn with
 * another one would take the field away, and what is composed in it.
 */
export function useHeldWhileComposing<T extends object>(value: T): T {
  const [isComposing, setComposing] = useState(false)
  const [held, setHeld] = useState(value)
  if (!isComposing && held !== value) setHeld(value)

  useEffect(() => {
    const begin = () => setComposing(true)
    const end = (event: Event) => {
      if (!(event instanceof KeyboardEvent && event.isComposing)) setComposing(false)
    }
    window.addEventListener('compositionstart', begin, true)
    for (const name of ENDS) window.addEventListener(name, end, true)
    return () => {
      window.removeEventListener('compositionstart', begin, true)
      for (const name of ENDS) window.removeEventListener(name, end, true)
    }
  }, [])

  return isComposing ? held : value
}
