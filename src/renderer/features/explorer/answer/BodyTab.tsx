import { FileQuestion } from 'lucide-react'
import { type Ref, useMemo } from 'react'
import type { Body } from '../../../../shared/exchange.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import type { CodeHandle } from '../../../ui/code/CodeView.tsx'
import { LazyCodeView } from '../../../ui/code/LazyCodeView.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import styles from './exchange.module.css'
import { answerMessages } from './answer.messages.ts'
import { prettyJson } from './prettyJson.ts'
import { useLargePretty } from './useLargePretty.ts'

/** Above this, indenting is offered instead of done. */
const LARGE_BYTES = 1_048_576

/** The body of an answer as what it is: indented JSON, or text with a word on why it is not JSON. */
export function BodyTab({ body, code }: { body: Body; code: Ref<CodeHandle> }) {
  const text = useText(answerMessages)
  const language = useLanguage()
  const isLarge = body.sizeBytes > LARGE_BYTES
  const pretty = useMemo(
    () => (body.form === 'json' && !isLarge ? prettyJson(body.text) : null),
    [body, isLarge],
  )
  const large = useLargePretty(body.text)

  if (body.form === 'empty') {
    return <EmptyState title={text.emptyBody}>{text.emptyBodyHint}</EmptyState>
  }
  if (body.form === 'binary') {
    return (
      <EmptyState icon={<FileQuestion aria-hidden />} title={text.binaryBody}>
        {text.binaryBodyHint(body.contentType, formatBytes(body.sizeBytes, language))}
      </EmptyState>
    )
  }

  const sentence = {
    json: null,
    'broken-json': text.brokenJson,
    html: text.htmlBody,
    text: text.textBody(body.contentType),
  }[body.form]
  const indented = pretty ?? large.pretty
  return (
    <div className={styles.body}>
      {sentence !== null && <p className={styles.sentence}>{sentence}</p>}
      {body.form === 'json' && isLarge && large.pretty === null && (
        <div className={styles.sentence}>
          <span>{text.largeBody(formatBytes(body.sizeBytes, language))}</span>
          <Button onPress={large.make} isPending={large.isBusy}>
            {text.indent}
          </Button>
        </div>
      )}
      <div className={styles.code}>
        <LazyCodeView
          handle={code}
          text={indented ?? body.text}
          language={indented !== null ? 'json' : 'plain'}
          label={text.bodyLabel}
        />
      </div>
    </div>
  )
}
