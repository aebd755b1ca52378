import { useEffect, useState } from 'react'

const SHOWN_MS = 1_500

/** Copies a text to the clipboard, and says for a moment what came of it. */
export function useCopy(text: string | (() => string | Promise<string>)) {
  const [came, setCame] = useState<'rest' | 'copied' | 'failed'>('rest')

  useEffect(() => {
    if (came === 'rest') return undefined
    const timer = setTimeout(() => setCame('rest'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [came])

  async function write() {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text())
      setCame('copied')
    } catch {
      setCame('failed')
    }
  }

  return { came, copy: () => void write() }
}
