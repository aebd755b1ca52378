import { useEffect, useState } from 'react'
import { prettyInWorker } from './prettyInWorker.ts'

/** Indents a large JSON text when asked to; forgets it when the text changes. */
export function useLargePretty(text: string): {
  pretty: string | null
  isBusy: boolean
  make: () => void
} {
  const [made, setMade] = useState<{ of: string; pretty: string | null } | null>(null)
  const [asked, setAsked] = useState<string | null>(null)

  useEffect(() => {
    if (asked === null) return undefined
    const controller = new AbortController()
    void (async () => {
      const pretty = await prettyInWorker(asked, controller.signal)
      if (!controller.signal.aborted) setMade({ of: asked, pretty })
    })()
    return () => controller.abort()
  }, [asked])

  const isMade = made?.of === text
  return {
    pretty: isMade ? made.pretty : null,
    isBusy: asked === text && !isMade,
    make: () => setAsked(text),
  }
}
