import { useEffect, useEffectEvent } from 'react'
import type { Profile } from '../../../shared/profile.ts'
import { importCurl } from '../../../shared/request/importCurl.ts'
import { isCurl } from '../../../shared/request/readCurl.ts'
import { useApp } from '../../useApp.tsx'

/** A curl command pasted into any field of one line, the search and the palette too, becomes a request. */
export function useCurlPaste(profile: Profile, onRefused: (command: string) => void): void {
  const takeImported = useApp((app) => app.takeImported)
  const readCatalog = useApp((app) => app.readCatalog)
  const closePalette = useApp((app) => app.closePalette)

  async function take(command: string) {
    closePalette()
    const result = await importCurl(command, profile, await readCatalog())
    if (result.ok) takeImported(result.imported)
    else onRefused(command)
  }

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const command = event.clipboardData?.getData('text') ?? ''
    if (!(event.target instanceof HTMLInputElement) || !isCurl(command)) return

    event.preventDefault()
    event.stopPropagation()
    void take(command)
  })

  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listener, true)
    return () => window.removeEventListener('paste', listener, true)
  }, [])
}
