import { Check, Copy, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { IconButton } from './IconButton.tsx'
import { uiMessages } from './ui.messages.ts'

const SHOWN_MS = 1_500

/** Copies a text to the clipboard and says so for a moment. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const words = useText(uiMessages)
  const [came, setCame] = useState<'rest' | 'copied' | 'failed'>('rest')

  useEffect(() => {
    if (came === 'rest') return undefined
    const timer = setTimeout(() => setCame('rest'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [came])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCame('copied')
    } catch {
      setCame('failed')
    }
  }

  const names = { rest: label ?? words.copy, copied: words.copied, failed: words.copyFailed }
  const Icon = { rest: Copy, copied: Check, failed: X }[came]
  return (
    <IconButton label={names[came]} onPress={() => void copy()}>
      <Icon aria-hidden />
    </IconButton>
  )
}
