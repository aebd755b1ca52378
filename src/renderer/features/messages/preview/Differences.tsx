import type { Difference, Preview, Screen } from '../../../../shared/messages/preview/preview.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { useApp } from '../../../useApp.tsx'
import styles from './pane.module.css'
import { previewMessages } from './preview.messages.ts'

/** In what the real message is known to look otherwise, and where that is written or was seen. */
export function Differences({ of, screen }: { of: Preview; screen: Screen }) {
  const text = useText(previewMessages)
  const shown = of.differences.filter(({ only }) => only === undefined || only === screen)
  if (shown.length === 0) return null

  return (
    <div className={classes(styles.beside, styles.differences)}>
      <h3>{text.differences}</h3>
      <ul>
        {shown.map((one) => (
          <Row key={one.en} difference={one} />
        ))}
      </ul>
    </div>
  )
}

/** Pages of DingTalk can be opened; of others the address is told. */
function Row({ difference }: { difference: Difference }) {
  const text = useText(previewMessages)
  const language = useLanguage()
  const openLink = useApp((app) => app.openLink)
  const { source } = difference
  const words = inLanguage(difference, language)
  const isDingTalks = source !== null && new URL(source).hostname.endsWith('.dingtalk.com')
  return (
    <li>
      {words}{' '}
      {isDingTalks ? (
        <Button
          look="plain"
          aria-label={text.sourceOf(words)}
          onPress={() => void openLink(source)}
        >
          {text.source}
        </Button>
      ) : (
        <span className={styles.seen} {...(source !== null && { title: source })}>
          {source === null ? text.noSource : text.seenAt(new URL(source).hostname)}
        </span>
      )}
    </li>
  )
}
