import { Check, ClipboardCopy, Eye } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { TokenDescription } from '../../../../shared/token.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Masked } from '../../../ui/Masked.tsx'
import { useApp } from '../../../useApp.tsx'
import { cardMessages } from './card.messages.ts'
import styles from './card.module.css'

const SAID_MS = 3_000

/** The token, masked; in full while the button is held, and only in this place. */
export function ValueRow({ token }: { token: TokenDescription }) {
  const text = useText(cardMessages)
  const { profileId, kind, tail } = token
  const reveal = useApp((app) => app.revealToken)
  const copyToken = useApp((app) => app.copyToken)
  const notify = useApp((app) => app.notify)
  const [revealed, setRevealed] = useState<string | null>(null)
  const [isCopied, setCopied] = useState(false)
  const isHeld = useRef(false)

  useEffect(() => {
    if (!isCopied) return undefined
    const timer = setTimeout(() => setCopied(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function hold() {
    isHeld.current = true
    const result = await reveal(profileId, kind)
    if (!result.ok) notify(result.failure)
    // It may have been let go of before the answer came.
    else if (isHeld.current) setRevealed(result.value)
  }

  function letGo() {
    isHeld.current = false
    setRevealed(null)
  }

  async function copy() {
    setCopied(await copyToken(profileId, kind))
  }

  return (
    <div className={styles.value}>
      {revealed === null ? <Masked tail={tail} /> : <code className={styles.full}>{revealed}</code>}
      <div className={styles.valueButtons}>
        <Button
          icon={<Eye aria-hidden />}
          onPressStart={() => void hold()}
          onPressEnd={letGo}
          onBlur={letGo}
        >
          {text.holdToReveal}
        </Button>
        <Button
          icon={isCopied ? <Check aria-hidden /> : <ClipboardCopy aria-hidden />}
          onPress={() => void copy()}
        >
          {isCopied ? text.copied : text.copy}
        </Button>
      </div>
    </div>
  )
}
