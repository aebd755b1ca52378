import type { Ref } from 'react'
import { useText } from '../../../i18n/useText.ts'
import type { CodeHandle } from '../../../ui/code/CodeView.tsx'
import { LazyCodeView } from '../../../ui/code/LazyCodeView.tsx'
import styles from './exchange.module.css'
import { answerMessages } from './answer.messages.ts'

/** Request and answer as text, secrets masked. */
export function RawTab({ raw, code }: { raw: string; code: Ref<CodeHandle> }) {
  const text = useText(answerMessages)
  return (
    <div className={styles.body}>
      <div className={styles.code}>
        <LazyCodeView handle={code} text={raw} language="plain" label={text.rawLabel} />
      </div>
    </div>
  )
}
