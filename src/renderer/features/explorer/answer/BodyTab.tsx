import { FileQuestion } from 'lucide-react'
import { type Ref, useMemo } from 'react'
import type { Body } from '../../../../shared/exchange.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { type JsonHandle, JsonView } from '../../../ui/json/JsonView.tsx'
import styles from './exchange.module.css'
import { answerMessages } from './answer.messages.ts'
import { sourceOf } from './sourceOf.ts'

/** The body of an answer as what it is: indented JSON, or text with a word on why it is not JSON. */
export function BodyTab({ body, code }: { body: Body; code: Ref<JsonHandle> }) {
  const text = useText(answerMessages)
  const language = useLanguage()
  const source = useMemo(() => sourceOf(body), [body])

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
  const isJson = body.form === 'json' || body.form === 'broken-json'
  return (
    <div className={styles.body}>
      {sentence !== null && <p className={styles.sentence}>{sentence}</p>}
      <div className={styles.code}>
        <JsonView
          handle={code}
          source={source}
          form={isJson ? 'json' : 'text'}
          label={text.bodyLabel}
        />
      </div>
    </div>
  )
}
