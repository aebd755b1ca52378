import { CircleAlert, Lightbulb } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import { type Fix, fixOf } from '../../../../shared/messages/lint/fixes.ts'
import { explainFinding } from '../../../../shared/messages/lint/lint.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { useApp } from '../../../useApp.tsx'
import type { Message } from '../useMessage.ts'
import { composeMessages } from './compose.messages.ts'
import { labelOf } from './labelOf.ts'
import styles from './lint.module.css'

/** One finding: a press on its words leads to its field, a fix is offered where one is plain. */
export function FindingRow({
  finding,
  message,
  onFollow,
  onFix,
}: {
  finding: Finding
  message: Message
  onFollow: () => void
  onFix: (fix: Fix) => void
}) {
  const text = useText(composeMessages)
  const language = useLanguage()
  const openLink = useApp((app) => app.openLink)
  const { words, doubt, source } = explainFinding(finding)
  const Icon = finding.level === 'error' ? CircleAlert : Lightbulb
  const where = labelOf(finding.where, message, language)
  const fix = fixOf(finding, message.draft)
  return (
    <li className={styles.finding} data-level={finding.level}>
      <Icon aria-hidden />
      <span className={styles.words}>
        <AriaButton className={classes(styles.follow)} onPress={onFollow}>
          {where !== null && <strong>{where}</strong>} {inLanguage(words, language)}
        </AriaButton>
        {doubt && <span className={styles.doubt}>{inLanguage(doubt, language)}</span>}
      </span>
      {fix && (
        <Button onPress={() => onFix(fix)}>
          <span className={styles.fix}>{inLanguage(fix.words, language)}</span>
        </Button>
      )}
      {source !== null && (
        <Button
          look="plain"
          aria-label={text.sourceOf(inLanguage(words, language))}
          onPress={() => void openLink(source)}
        >
          {text.source}
        </Button>
      )}
    </li>
  )
}
