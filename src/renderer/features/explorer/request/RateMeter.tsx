import { useText } from '../../../i18n/useText.ts'
import { useNow } from '../../../useNow.ts'
import { rateAt } from '../rate.ts'
import styles from './preview.module.css'
import { moreMessages } from './more.messages.ts'

/** How often the operation was sent from here lately; nothing when it was not. */
export function RateMeter({ sentAt }: { sentAt: readonly number[] }) {
  const text = useText(moreMessages)
  const now = useNow()
  const { second, minute } = rateAt(sentAt, Math.max(now, sentAt.at(-1) ?? 0))
  if (minute === 0) return null

  return (
    <span className={styles.rate} title={text.rateHint}>
      {text.rate(second, minute)}
    </span>
  )
}
