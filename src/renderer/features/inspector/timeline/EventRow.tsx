import type { TokenEvent } from '../../../../shared/tokenEvent.ts'
import { formatMoment } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge, type Tone } from '../../../ui/Badge.tsx'
import { Masked } from '../../../ui/Masked.tsx'
import { cardMessages } from '../card/card.messages.ts'
import { timelineMessages } from './timeline.messages.ts'
import styles from './timeline.module.css'
import { useEventWords } from './useEventWords.ts'

const TONES: Record<TokenEvent['what'], Tone> = {
  fetched: 'ok',
  extended: 'ok',
  replaced: 'ok',
  refused: 'bad',
  failed: 'bad',
  expired: 'bad',
  forgotten: 'neutral',
  revealed: 'warn',
  copied: 'warn',
  clipboard: 'neutral',
  renewal: 'neutral',
  clock: 'info',
  woke: 'info',
  started: 'neutral',
}

/** One thing that happened, in words. */
export function EventRow({ event }: { event: TokenEvent }) {
  const text = useText(timelineMessages)
  const words = useText(cardMessages)
  const language = useLanguage()
  const sayEvent = useEventWords()

  return (
    <li className={styles.event}>
      <time className={styles.when} dateTime={new Date(event.at).toISOString()}>
        {formatMoment(event.at, language)}
      </time>
      <span className={styles.what}>
        <Badge tone={TONES[event.what]}>{text[event.what]}</Badge>
      </span>
      <span className={styles.which}>
        {'kind' in event && words[event.kind]}
        {'tail' in event && event.tail !== '' && (
          <>
            {' '}
            <Masked tail={event.tail} />
          </>
        )}
      </span>
      <span className={styles.why}>{sayEvent(event)}</span>
    </li>
  )
}
