import { useEffect } from 'react'
import { useApp } from '../useApp.tsx'
import { usePlatform } from '../usePlatform.ts'
import { SCREENS } from './screens.ts'
import { askedBy } from './shortcuts.ts'

/** Listens to the keystrokes of the frame: palette and screens. */
export function useShortcuts(): void {
  const platform = usePlatform()
  const goTo = useApp((app) => app.goTo)
  const isPaletteOpen = useApp((app) => app.paletteOpen)
  const togglePalette = useApp((app) => app.togglePalette)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const asked = askedBy(event, platform)
      if (!asked) return

      event.preventDefault()
      if (isCovered() && !isPaletteOpen) return
      if (asked.what === 'palette') togglePalette()
      else {
        const row = SCREENS.find(({ digit }) => digit === asked.digit)
        if (row) goTo(row.screen)
      }
    }

    // In the capturing phase: an editor must not eat the frame's keys.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [platform, goTo, togglePalette, isPaletteOpen])
}

/** Whether a dialog or menu lies over the window and wants to be answered first. */
function isCovered(): boolean {
  return Boolean(document.querySelector('main')?.closest('[inert], [aria-hidden="true"]'))
}
