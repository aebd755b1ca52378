import { Hourglass, RotateCw } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { formatCountdown } from '../../../i18n/quantities.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useNow } from '../../../useNow.ts'
import { doctorMessages } from './doctor.messages.ts'
import styles from './doctor.module.css'

/** A longer silence of the clock means that nobody saw it run: the screen was left, or slept. */
const UNSEEN_MS = 3_000

/**
 * Waits until a call is worth sending again, then sends it, in sight all the time: a countdown that
 * nobody saw end sends nothing.
 */
export function WaitAndSend({ at, onSend }: { at: number; onSend: () => void }) {
  const text = useText(doctorMessages)
  const now = useNow()
  const [isWaiting, setWaiting] = useState(false)
  const seenAt = useRef(0)
  const send = useEffectEvent(onSend)

  useEffect(() => {
    if (!isWaiting) return
    const isUnseen = now - seenAt.current > UNSEEN_MS
    seenAt.current = now
    if (!isUnseen && now < at) return

    setWaiting(false)
    if (!isUnseen) send()
  }, [now, isWaiting, at])

  function wait() {
    seenAt.current = Date.now()
    setWaiting(true)
  }

  const left = formatCountdown(at - now)
  if (isWaiting) {
    return (
      <span className={styles.waiting}>
        <span role="timer">{text.sendsIn(left)}</span>
        <Button look="plain" onPress={() => setWaiting(false)}>
          {text.stopWaiting}
        </Button>
      </span>
    )
  }
  return now < at ? (
    <Button look="plain" icon={<Hourglass aria-hidden />} onPress={wait}>
      {text.waitAndSend(left)}
    </Button>
  ) : (
    <Button look="plain" icon={<RotateCw aria-hidden />} onPress={onSend}>
      {text.sendNow}
    </Button>
  )
}
