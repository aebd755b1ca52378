import { useText } from '../../../i18n/useText.ts'
import { useApp } from '../../../useApp.tsx'
import { useNow } from '../../../useNow.ts'
import { tokensMessages } from '../tokens.messages.ts'
import { TokenDetails } from './TokenDetails.tsx'
import styles from './token.module.css'

/** The token of a profile, with all that is remembered of it. */
export function TokenCard({ profileId }: { profileId: string }) {
  const text = useText(tokensMessages)
  const now = useNow()
  const token = useApp((app) => app.tokens[profileId])

  return (
    <section className={styles.card} aria-label={text.title}>
      <TokenDetails
        profileId={profileId}
        token={token}
        now={now}
        title={<h2 className={styles.title}>{text.title}</h2>}
      />
    </section>
  )
}
