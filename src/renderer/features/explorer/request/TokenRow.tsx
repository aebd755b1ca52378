import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { TokenDescription } from '../../../../shared/token.ts'
import { useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { masked } from './masked.ts'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'

/** Says that the token is added by itself, and which. */
export function TokenRow({
  operation,
  token,
}: {
  operation: Operation
  token: TokenDescription | undefined
}) {
  const text = useText(requestMessages)
  const isHeld = token?.state === 'held'
  const isOld = operation.generation === 'oapi'
  return (
    <div className={styles.field}>
      <span className={styles.fieldName}>
        <span>{isOld ? 'access_token' : 'x-acs-dingtalk-access-token'}</span>
        <small>{isOld ? text.placeQuery : text.placeHeader}</small>
      </span>
      <span className={`${styles.given} ${styles.automatic}`}>
        {isHeld && <code>{masked(token.tail)}</code>}
        <Badge tone="ok">{text.automatic}</Badge>
        {!isHeld && <span className={styles.quiet}>{text.fetchedWhenSent}</span>}
      </span>
    </div>
  )
}
