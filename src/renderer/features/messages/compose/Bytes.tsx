import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import type { Message } from '../useMessage.ts'
import { composeMessages } from './compose.messages.ts'
import styles from './lint.module.css'

/** How many bytes the message has, and how much of the channel's limit that is. */
export function Bytes({ message: { bytes, channel } }: { message: Message }) {
  const text = useText(composeMessages)
  const language = useLanguage()
  const have = formatNumber(bytes, language)
  const most = channel.mostBytes
  if (most === null) return <span className={styles.bytes}>{text.bytesAlone(have)}</span>

  const share = Math.min(bytes / most, 1)
  const tone = bytes > most ? 'bad' : share > 0.9 ? 'warn' : 'ok'
  return (
    <span className={styles.bytes} data-tone={tone}>
      {text.bytes(have, formatNumber(most, language))}
      <span aria-hidden className={styles.meter} style={{ inlineSize: `${share * 100}%` }} />
    </span>
  )
}
