import { revealed } from '../../../../shared/messages/preview/hidden.ts'
import type { Target } from '../../../../shared/messages/preview/target.ts'
import { useText } from '../../../i18n/useText.ts'
import styles from './presses.module.css'
import { previewMessages } from './preview.messages.ts'

/** Where a press leads, in words and to the letter, hidden characters by name. Nothing is opened. */
export function TargetLine({ target: { url, opens, page } }: { target: Target }) {
  const text = useText(previewMessages)
  const words = {
    inside: text.opensInside,
    sidebar: text.opensSidebar,
    popup: text.opensPopup,
    browser: text.opensBrowser,
    app: text.opensApp,
    nowhere: text.opensNowhere,
  }
  if (url === '') {
    return (
      <span className={styles.target} data-opens="nowhere">
        {text.noAddress}
      </span>
    )
  }
  return (
    <span className={styles.target} data-opens={opens}>
      {words[opens]} <code title={revealed(url)}>{revealed(page ?? url)}</code>
    </span>
  )
}
