import { useEffect, useState } from 'react'
import { formatMs } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useApp } from '../../../useApp.tsx'
import styles from './answer.module.css'
import { answerMessages } from './answer.messages.ts'

/** What is under way, for how long, and how to stop it. */
export function BusyBar({
  host,
  startedAt,
  onCancel,
}: {
  host: string
  startedAt: number
  onCancel: () => void
}) {
  const text = useText(answerMessages)
  const language = useLanguage()
  const profileId = useApp((app) => app.settings.selectedProfileId)
  const isFetching = useApp((app) => app.tokens[profileId]?.state === 'fetching')
  const elapsedMs = useElapsed(startedAt)
  return (
    <div className={styles.busy}>
      <Spinner />
      <output>{isFetching ? text.fetchingToken : text.waitingFor(host)}</output>
      <span className={styles.elapsed}>{formatMs(elapsedMs, language)}</span>
      <Button look="plain" onPress={onCancel}>
        {text.cancel} <Kbd>Esc</Kbd>
      </Button>
    </div>
  )
}

const TICK_MS = 100

function useElapsed(startedAt: number): number {
  const [now, setNow] = useState(Date.now)

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])

  return Math.max(0, now - startedAt)
}
