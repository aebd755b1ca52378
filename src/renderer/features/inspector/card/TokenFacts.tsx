import { endpointOf } from '../../../../shared/tokenKinds.ts'
import type { TokenDescription } from '../../../../shared/token.ts'
import { formatMoment, formatMs, formatNumber, formatUtc } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { cardMessages } from './card.messages.ts'
import styles from './token.module.css'
import { tokensMessages } from '../tokens.messages.ts'

/** Where a held token comes from, and its times. */
export function TokenFacts({ token }: { token: TokenDescription }) {
  const text = useText(tokensMessages)
  const words = useText(cardMessages)
  const language = useLanguage()
  const { kind, fetchedAt, expiresAt, lifetimeSeconds, fetchMs, fetches, cause, fingerprint } =
    token
  const causes = {
    user: words.causeUser,
    call: words.causeCall,
    probe: words.causeProbe,
    ticket: words.causeTicket,
  }

  return (
    <dl className={styles.facts}>
      <dt>{text.endpoint}</dt>
      <dd>
        <code>{endpointOf(kind)}</code>
      </dd>
      {fetchedAt !== null && (
        <>
          <dt>{text.fetchedAt}</dt>
          <dd>{formatMoment(fetchedAt, language)}</dd>
        </>
      )}
      {expiresAt !== null && (
        <>
          <dt>{text.expiresAt}</dt>
          <dd>
            {formatMoment(expiresAt, language)}
            <code className={styles.utc}>{formatUtc(expiresAt)}</code>
          </dd>
        </>
      )}
      <dt>{text.lifetime}</dt>
      <dd>
        {lifetimeSeconds === null
          ? text.lifetimeAssumed
          : text.lifetimeSaid(formatNumber(lifetimeSeconds, language))}
      </dd>
      {fetchMs !== null && (
        <>
          <dt>{text.took}</dt>
          <dd>{formatMs(fetchMs, language)}</dd>
        </>
      )}
      {cause !== null && (
        <>
          <dt>{words.cause}</dt>
          <dd>
            {causes[cause.by]}
            {cause.call !== '' && <code className={styles.call}>{cause.call}</code>}
          </dd>
        </>
      )}
      <dt>{words.fingerprint}</dt>
      <dd>
        <code>{fingerprint}</code> <span className={styles.aside}>{words.fingerprintHint}</span>
      </dd>
      <dt>{text.fetches}</dt>
      <dd>{text.fetchesSinceStart(formatNumber(fetches, language))}</dd>
    </dl>
  )
}
