import { useText } from '../i18n/useText.ts'
import { useFailureText } from '../useFailureText.ts'
import type { ReadFailure } from './directory.slice.ts'
import styles from './pick.module.css'
import { pickMessages } from './pick.messages.ts'

/** Why a list could not be read. */
export function Refused({ failure }: { failure: ReadFailure }) {
  const text = useText(pickMessages)
  const failureText = useFailureText()
  const words =
    failure.kind === 'refused'
      ? text.refused(failure.code, failure.words)
      : failureText(failure).what
  return <p className={styles.error}>{words}</p>
}
