import type { Ref } from 'react'
import { useText } from '../../../i18n/useText.ts'
import { type JsonHandle, JsonView } from '../../../ui/json/JsonView.tsx'
import styles from './exchange.module.css'
import { answerMessages } from './answer.messages.ts'

/** Request and answer as text, secrets masked. */
export function RawTab({ raw, code }: { raw: string; code: Ref<JsonHandle> }) {
  const text = useText(answerMessages)
  return (
    <div className={styles.body}>
      <div className={styles.code}>
        <JsonView handle={code} source={raw} form="text" label={text.rawLabel} />
      </div>
    </div>
  )
}
