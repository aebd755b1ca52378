import { useEffect, useEffectEvent } from 'react'
import { operations } from '../../../shared/catalog/catalog.ts'
import type { Profile } from '../../../shared/profile.ts'
import { importCurl } from '../../../shared/request/importCurl.ts'
import { isCurl } from '../../../shared/request/readCurl.ts'
import { useApp } from '../../useApp.tsx'

/** A curl command pasted into any field of one line, the search and the palette too, becomes a request. */
export function useCurlPaste(profile: Profile, onRefused: (command: string) => void): void {
  const takeImported = useApp((app) => app.takeImported)
  const closePalette = useApp((app) => app.closePalette)

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const command = event.clipboardData?.getData('text') ?? ''
    if (!(event.target instanceof HTMLInputElement) || !isCurl(command)) return

    event.preventDefault()
    event.stopPropagation()
    const result = importCurl(command, profile, operations)
    closePalette()
    if (result.ok) takeImported(result.imported)
    else onRefused(command)
  })

  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listener, true)
    return () => window.removeEventListener('paste', listener, true)
  }, [])
}
