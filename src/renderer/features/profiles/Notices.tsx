import { TriangleAlert } from 'lucide-react'
import type { CredentialField, CredentialNotice } from '../../../shared/credentialShape.ts'
import { useText } from '../../i18n/useText.ts'
import { CREDENTIAL_NAMES } from './credentialNames.ts'
import styles from './form.module.css'
import { noticeMessages } from './notices.messages.ts'

/** What was noticed of one field, beside it. Warnings only: saving stays possible. */
export function Notices({
  field,
  notices,
}: {
  field: CredentialField
  notices: CredentialNotice[]
}) {
  const text = useText(noticeMessages)
  const own = notices.filter((notice) => notice.field === field)

  return (
    <ul className={styles.notices} aria-live="polite">
      {own.map(({ kind }) => (
        <li key={kind}>
          <TriangleAlert aria-hidden />
          {text[kind](CREDENTIAL_NAMES[field])}
        </li>
      ))}
    </ul>
  )
}
