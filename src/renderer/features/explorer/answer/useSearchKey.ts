import { useEffect, useEffectEvent } from 'react'

/** Calls `search` on Ctrl/⌘ F anywhere in the window, unless something nearer has taken the key. */
export function useSearchKey(search: () => void): void {
  const asked = useEffectEvent(search)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)
      if (!isFind || event.shiftKey || event.altKey || event.defaultPrevented) return

      event.preventDefault()
      asked()
    }

    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
