import { type Ref, useMemo } from 'react'
import type { Exchange } from '../../../../shared/exchange.ts'
import { useText } from '../../../i18n/useText.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { type AskedLine, type JsonHandle, JsonView } from '../../../ui/json/JsonView.tsx'
import { FilePreview } from '../hex/FilePreview.tsx'
import styles from './exchange.module.css'
import { answerMessages } from './answer.messages.ts'
import { sourceOf } from './sourceOf.ts'

/** The body of an answer as what it is: indented JSON, or text with a word on why it is not JSON. */
export function BodyTab({
  exchange,
  code,
  onMenu,
}: {
  exchange: Exchange
  code: Ref<JsonHandle>
  onMenu: (asked: AskedLine) => void
}) {
  const { body } = exchange.response
  const text = useText(answerMessages)
  const source = useMemo(() => sourceOf(body), [body])

  if (body.form === 'empty') {
    return <EmptyState title={text.emptyBody}>{text.emptyBodyHint}</EmptyState>
  }
  if (body.form === 'binary') {
    return <FilePreview exchange={exchange} />
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
          onMenu={onMenu}
        />
      </div>
    </div>
  )
}
