import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { TokenDescription } from '../../../../shared/token.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { formatCountdown } from '../../../i18n/quantities.ts'
import { useText } from '../../../i18n/useText.ts'
import { RefusalBanner } from '../../../RefusalBanner.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Masked } from '../../../ui/Masked.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import styles from './token.module.css'
import { TokenFacts } from './TokenFacts.tsx'
import { tokensMessages } from '../tokens.messages.ts'
import { STANDING_TONES, timeLeftMs, tokenStanding } from '../tokenStanding.ts'

/** All that is known of a token, and what can be done with it. */
export function TokenDetails({
  profileId,
  token,
  now,
  title,
  actions,
}: {
  profileId: string
  token: TokenDescription | undefined
  now: number
  title: ReactNode
  /** What else can be done from where it is shown. */
  actions?: ReactNode
}) {
  const text = useText(tokensMessages)
  const say = useFailureText()
  const fetch = useApp((app) => app.tokenFetches[profileId])
  const fetchToken = useApp((app) => app.fetchToken)
  const forgetToken = useApp((app) => app.forgetToken)
  const standing = tokenStanding(token, now)
  const failed = fetch?.at === 'failed' ? say(fetch.failure) : null
  const verdict = fetch?.at === 'done' ? verdictOf(fetch.value.exchange) : null
  const bodies = {
    none: text.noneBody,
    fetching: text.fetchingBody,
    fresh: null,
    ending: null,
    expired: text.expiredBody,
    refused: text.refusedBody(token?.refusedCode ?? ''),
  }

  return (
    <>
      <header className={styles.header}>
        {title}
        {token?.tail ? <Masked tail={token.tail} /> : null}
        <Badge tone={STANDING_TONES[standing]}>{text[standing]}</Badge>
      </header>
      {bodies[standing] !== null && <p className={styles.body}>{bodies[standing]}</p>}
      {token?.state === 'held' && <TimeLeft token={token} now={now} />}
      {token?.state === 'held' && <TokenFacts token={token} />}
      {failed && (
        <Banner tone="bad" title={failed.what} announce>
          {failed.todo}
        </Banner>
      )}
      {verdict && !verdict.accepted && <RefusalBanner refusal={verdict} />}
      <footer className={styles.footer}>
        <Button
          look="primary"
          icon={<RefreshCw aria-hidden />}
          isPending={fetch?.at === 'busy'}
          onPress={() => void fetchToken(profileId)}
        >
          {text.fetch}
        </Button>
        {token?.state === 'held' && (
          <Button onPress={() => void forgetToken(profileId)}>{text.forget}</Button>
        )}
        {actions}
      </footer>
    </>
  )
}

function TimeLeft({ token, now }: { token: TokenDescription; now: number }) {
  const text = useText(tokensMessages)
  const leftMs = timeLeftMs(token, now)
  if (leftMs === null || token.expiresAt === null || token.fetchedAt === null) return null

  const share = leftMs / (token.expiresAt - token.fetchedAt)
  return (
    <div className={styles.left} data-standing={tokenStanding(token, now)}>
      <span className={styles.countdown}>{formatCountdown(leftMs)}</span>
      <meter className={styles.meter} min={0} max={1} value={share} aria-label={text.left} />
    </div>
  )
}
