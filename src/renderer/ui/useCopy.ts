import { useEffect, useState } from 'react'

const SHOWN_MS = 1_500

/** What is copied, or what fetches it; `null` when it cannot be had. */
export type Copied = string | (() => string | Promise<string | Blob | null>)

/** Copies a text to the clipboard, and says for a moment what came of it. */
export function useCopy(text: Copied) {
  const [came, setCame] = useState<'rest' | 'copied' | 'failed'>('rest')

  useEffect(() => {
    if (came === 'rest') return undefined
    const timer = setTimeout(() => setCame('rest'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [came])

  async function write() {
    try {
      await toClipboard(text)
      setCame('copied')
    } catch {
      setCame('failed')
    }
  }

  return { came, copy: () => void write() }
}

/** Copies a text to the clipboard; throws when it cannot be had, or may not be copied. */
export async function toClipboard(text: Copied): Promise<void> {
  const copied = typeof text === 'string' ? text : await text()
  if (copied === null) throw new Error('there is nothing to copy')
  if (typeof copied === 'string') return navigator.clipboard.writeText(copied)
  // A blob does not pass through the window's memory.
  const plain = new Blob([copied], { type: 'text/plain' })
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })])
}
