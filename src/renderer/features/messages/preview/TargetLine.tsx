import type { Target } from '../../../../shared/messages/preview/target.ts'
import { useText } from '../../../i18n/useText.ts'
import { messagesMessages } from '../messages.messages.ts'
import styles from './preview.module.css'

/** Where a press leads, in words and to the letter. Nothing is opened. */
export function TargetLine({ target: { url, opens, page } }: { target: Target }) {
  const text = useText(messagesMessages)
  const words = {
    inside: text.opensInside,
    sidebar: text.opensSidebar,
    browser: text.opensBrowser,
    app: text.opensApp,
    nowhere: text.opensNowhere,
  }
  return (
    <span className={styles.target} data-opens={opens}>
      {words[opens]} <code title={url}>{page ?? url}</code>
    </span>
  )
}
