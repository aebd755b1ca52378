import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { Source } from './engine/messages.ts'
import { type Shown, type Viewer, createViewer } from './viewer.ts'

/** A text to look at: all of it, or its beginning and the address that the whole is kept at. */
export type TextSource = string | { address: string; sizeBytes: number; head: string }

/** Reads a text as long as the component is there. */
export function useViewer(source: TextSource, form: 'json' | 'text'): [Viewer, Shown] {
  const [viewer] = useState(createViewer)
  const shown = useSyncExternalStore(viewer.subscribe, viewer.shown)

  // Before the first paint: a small text is there at once.
  useLayoutEffect(() => {
    viewer.open(bytesOf(source), form)
    viewer.send({ do: 'look', from: 0, to: FIRST_ROWS })
    return viewer.close
  }, [viewer, source, form])

  return [viewer, shown]
}

/** As many as most windows show; the rest follow once the window has been measured. */
const FIRST_ROWS = 60

const encoder = new TextEncoder()

function bytesOf(source: TextSource): Source {
  if (typeof source === 'string') return { bytes: encoder.encode(source) }
  const { address, sizeBytes, head } = source
  return { address, sizeBytes, head: encoder.encode(head) }
}
