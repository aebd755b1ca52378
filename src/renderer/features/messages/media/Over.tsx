import { useText } from '../../../i18n/useText.ts'
import { mediaMessages } from './media.messages.ts'
import styles from './media.module.css'

/** What lies over a place while a file is held above it. */
export function Over() {
  const text = useText(mediaMessages)
  return (
    <div className={styles.over} aria-hidden>
      <span>{text.dropHere}</span>
    </div>
  )
}
