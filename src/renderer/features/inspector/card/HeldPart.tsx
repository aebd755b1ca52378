import { RefreshCw, TimerOff } from 'lucide-react'
import type { TokenDescription } from '../../../../shared/token.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { useText } from '../../../i18n/useText.ts'
import { RefusalBanner } from '../../../RefusalBanner.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { fetchKey } from '../tokens.slice.ts'
import { STANDING_TONES, tokenStanding } from '../tokenStanding.ts'
import { useTimeLeft } from '../useTimeLeft.ts'
import { cardMessages } from './card.messages.ts'
import styles from './card.module.css'
import { Ring } from './Ring.tsx'
import { tokensMessages } from '../tokens.messages.ts'
import { ValueRow } from './ValueRow.tsx'

/** One kind: what is held of it, and what can be done with it. */
export function HeldPart({
  token,
  isSandbox,
  now,
}: {
  token: TokenDescription
  isSandbox: boolean
  now: number
}) {
  const text = useText(cardMessages)
  const words = useText(tokensMessages)
  const { profileId, kind, refusedCode } = token
  const leftMs = useTimeLeft(token, now)
  const standing = tokenStanding(token, now)
  const isHeld = token.tail !== ''

  return (
    <section className={styles.part} aria-labelledby="inspected-token">
      <header className={styles.head}>
        <h2 id="inspected-token">{text[kind]}</h2>
        <Badge tone={STANDING_TONES[standing]}>{words[standing]}</Badge>
      </header>
      {isHeld && leftMs !== null && token.expiresAt !== null && token.fetchedAt !== null && (
        <div className={styles.held}>
          <Ring
            leftMs={leftMs}
            lifetimeMs={token.expiresAt - token.fetchedAt}
            standing={standing}
            label={text.left}
          />
          <ValueRow key={token.fingerprint} token={token} />
        </div>
      )}
      {isHeld && refusedCode !== null && (
        <Banner tone="bad" title={text.refusedHeld(refusedCode)} />
      )}
      {!isHeld && <NothingHeld token={token} />}
      <FetchTrouble token={token} />
      <Deeds token={token} isHeld={isHeld} isSandbox={isSandbox} profileId={profileId} />
    </section>
  )
}

function NothingHeld({ token }: { token: TokenDescription }) {
  const text = useText(cardMessages)
  const words = useText(tokensMessages)
  const { state, refusedCode, kind } = token
  if (state === 'fetching') return <p className={styles.hint}>{words.fetchingBody}</p>
  if (refusedCode !== null) return <p className={styles.hint}>{words.refusedBody(refusedCode)}</p>
  return <p className={styles.hint}>{kind === 'jsapi-ticket' ? text.ticketBody : text.noneBody}</p>
}

/** Why the last deliberate fetch brought nothing. */
function FetchTrouble({ token: { profileId, kind } }: { token: TokenDescription }) {
  const say = useFailureText()
  const fetch = useApp((app) => app.tokenFetches[fetchKey(app, profileId, kind)])
  if (fetch?.at === 'failed') {
    const { what, todo } = say(fetch.failure)
    return (
      <Banner tone="bad" title={what} announce>
        {todo}
      </Banner>
    )
  }
  const verdict = fetch?.at === 'done' ? verdictOf(fetch.value.exchange) : null
  return verdict && !verdict.accepted ? <RefusalBanner refusal={verdict} /> : null
}

function Deeds({
  token: { kind },
  profileId,
  isHeld,
  isSandbox,
}: {
  token: TokenDescription
  profileId: string
  isHeld: boolean
  isSandbox: boolean
}) {
  const text = useText(cardMessages)
  const fetch = useApp((app) => app.tokenFetches[fetchKey(app, profileId, kind)])
  const fetchToken = useApp((app) => app.fetchToken)
  const forgetToken = useApp((app) => app.forgetToken)
  const expireToken = useApp((app) => app.expireToken)

  return (
    <div className={styles.buttons}>
      <Button
        look="primary"
        icon={<RefreshCw aria-hidden />}
        isPending={fetch?.at === 'busy'}
        onPress={() => void fetchToken(profileId, kind)}
      >
        {text.fetch}
      </Button>
      {isHeld && <Button onPress={() => void forgetToken(profileId, kind)}>{text.forget}</Button>}
      {isHeld && isSandbox && (
        <Button icon={<TimerOff aria-hidden />} onPress={() => void expireToken(profileId, kind)}>
          {text.expire}
        </Button>
      )}
    </div>
  )
}
