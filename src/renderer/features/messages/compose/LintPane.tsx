import { CircleAlert, CircleCheck, Lightbulb } from 'lucide-react'
import { explainFinding } from '../../../../shared/messages/lint/lint.ts'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { messagesMessages } from '../messages.messages.ts'
import type { Message } from '../useMessage.ts'
import styles from './compose.module.css'
import { labelOf } from './labelOf.ts'

/** Everything to be said of the message before it is sent: what, where, and where it is written. */
export function LintPane({ message }: { message: Message }) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  const { findings, bytes, channel } = message
  const errors = findings.filter(({ level }) => level === 'error').length
  const advices = findings.length - errors
  const most = channel.mostBytes
  const isTooLarge = most !== null && bytes > most
  const counts = [
    ...(errors > 0 ? [text.errors(errors)] : []),
    ...(advices > 0 ? [text.advices(advices)] : []),
  ]
  const have = formatNumber(bytes, language)

  return (
    <section className={styles.lint} aria-label={text.lint}>
      <output className={styles.sum}>
        <span data-tone={errors > 0 ? 'bad' : advices > 0 ? 'warn' : 'ok'}>
          {counts.length === 0 ? text.fine : counts.join(language === 'zh-CN' ? '，' : ', ')}
        </span>
        <span className={styles.bytes} data-tone={isTooLarge ? 'bad' : undefined}>
          {most === null ? text.bytesAlone(have) : text.bytes(have, formatNumber(most, language))}
        </span>
      </output>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <FindingRow
              key={`${finding.rule} ${finding.where}`}
              finding={finding}
              message={message}
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

function FindingRow({ finding, message }: { finding: Finding; message: Message }) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  const openLink = useApp((app) => app.openLink)
  const { words, doubt, source } = explainFinding(finding)
  const Icon = finding.level === 'error' ? CircleAlert : Lightbulb
  const where = labelOf(finding.where, message, language)
  return (
    <li className={styles.finding} data-level={finding.level}>
      <Icon aria-hidden />
      <span>
        {where !== null && <strong>{where}</strong>} {inLanguage(words, language)}
        {doubt && <span className={styles.doubt}> {inLanguage(doubt, language)}</span>}
      </span>
      {source !== null && (
        <Button look="plain" onPress={() => void openLink(source)}>
          {text.source}
        </Button>
      )}
    </li>
  )
}
