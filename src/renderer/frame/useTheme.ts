import { useEffect, useSyncExternalStore } from 'react'
import { useApp } from '../useApp.tsx'

const SYSTEM_IS_DARK = '(prefers-color-scheme: dark)'

/** Whether the window is dark now: as chosen, or as the system is. */
export function useIsDark(): boolean {
  const theme = useApp((app) => app.settings.theme)
  const isSystemDark = useSyncExternalStore(subscribe, () => matchMedia(SYSTEM_IS_DARK).matches)
  return theme === 'system' ? isSystemDark : theme === 'dark'
}

/** Puts the chosen theme on the document's root; `system` leaves it to the style sheet. */
export function useThemeOnRoot(): void {
  const theme = useApp((app) => app.settings.theme)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(SYSTEM_IS_DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
