import { explainMedia, type MediaFinding } from '../../../../shared/media/checkMedia.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { mediaMessages } from './media.messages.ts'
import styles from './media.module.css'

/** What is to be said of a file before it is uploaded, and where that is written. */
export function MediaFindings({ findings }: { findings: readonly MediaFinding[] }) {
  const text = useText(mediaMessages)
  const language = useLanguage()
  const openLink = useApp((app) => app.openLink)
  return findings.map((finding) => {
    const { words, source } = explainMedia(finding)
    return (
      <p key={finding.rule} className={styles.said} data-level={finding.level}>
        {inLanguage(words, language)}
        {source !== null && (
          <Button look="plain" onPress={() => void openLink(source)}>
            {text.source}
          </Button>
        )}
      </p>
    )
  })
}
