import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { Draft } from '../../../../shared/messages/draft.ts'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import type { Fix } from '../../../../shared/messages/lint/fixes.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { InSight } from '../series/InSight.tsx'
import type { Message } from '../useMessage.ts'
import { Bytes } from './Bytes.tsx'
import { composeMessages } from './compose.messages.ts'
import { FindingRow } from './FindingRow.tsx'
import styles from './lint.module.css'

/** Everything to be said of the message before it is sent; each finding leads to its field. */
export function LintPane({
  message,
  onFollow,
}: {
  message: Message
  onFollow: (finding: Finding, draft: Draft) => void
}) {
  const text = useText(composeMessages)
  const language = useLanguage()
  const [fixed, setFixed] = useState<(Fix & { before: Draft }) | null>(null)
  const { findings, draft } = message
  const errors = findings.filter(({ level }) => level === 'error').length
  const advices = findings.length - errors
  const counts = [
    ...(errors > 0 ? [text.errors(errors)] : []),
    ...(advices > 0 ? [text.advices(advices)] : []),
  ]

  function mend(finding: Finding, fix: Fix) {
    setFixed({ ...fix, before: draft })
    message.change(fix.draft)
    onFollow(finding, fix.draft)
  }

  return (
    <section className={styles.lint} aria-label={text.lint}>
      <InSight message={message} />
      <div className={styles.sum}>
        <output data-tone={errors > 0 ? 'bad' : advices > 0 ? 'warn' : 'ok'}>
          {counts.length === 0 ? text.fine : counts.join(language === 'zh-CN' ? '，' : ', ')}
        </output>
        <Bytes message={message} />
      </div>
      {fixed?.draft === draft && (
        <p className={styles.fixed}>
          <CircleCheck aria-hidden />
          <output>{text.fixed(inLanguage(fixed.words, language))}</output>
          <Button look="plain" onPress={() => message.change(fixed.before)}>
            {text.undo}
          </Button>
        </p>
      )}
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <FindingRow
              key={`${finding.rule} ${finding.where} ${Object.values(finding.figures).join()}`}
              finding={finding}
              message={message}
              onFollow={() => onFollow(finding, draft)}
              onFix={(fix) => mend(finding, fix)}
            />
          ))}
        </ul>
      )}
      {findings.length === 0 && (
        <p className={styles.fine}>
          <CircleCheck aria-hidden />
          {text.fineHint}
        </p>
      )}
    </section>
  )
}
