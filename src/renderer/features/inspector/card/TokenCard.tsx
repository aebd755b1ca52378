import { useEffect, useState } from 'react'
import type { TokenLook } from '../../../../shared/tokenLook.ts'
import type { TokenKind } from '../../../../shared/tokenKinds.ts'
import { useText } from '../../../i18n/useText.ts'
import { selectedProfile } from '../../../selectedProfile.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { useNow } from '../../../useNow.ts'
import { cardMessages } from './card.messages.ts'
import styles from './card.module.css'
import { ClocksPart, SkewWarning } from './ClocksPart.tsx'
import { HeldPart } from './HeldPart.tsx'
import { KindList } from './KindList.tsx'
import { RenewalPart } from './RenewalPart.tsx'
import { TokenFacts } from './TokenFacts.tsx'

/** All that is remembered of a profile's tokens, one kind at a time. */
export function TokenCard({ profileId }: { profileId: string }) {
  const text = useText(cardMessages)
  const say = useFailureText()
  const look = useApp((app) => app.tokenLook)
  const lookAtTokens = useApp((app) => app.lookAtTokens)

  // Each time the screen comes into sight: what happened meanwhile was not looked at.
  useEffect(() => void lookAtTokens(), [lookAtTokens])

  if (look.at === 'failed') {
    const { what, todo } = say(look.failure)
    const again = <Button onPress={() => void lookAtTokens()}>{text.lookAgain}</Button>
    return (
      <section className={styles.card} aria-label={text.card}>
        <Banner tone="bad" title={what} announce actions={again}>
          {todo}
        </Banner>
      </section>
    )
  }
  if (look.at !== 'done' || look.value.profileId !== profileId) {
    return (
      <output className={styles.looking}>
        <Spinner />
        {text.looking}
      </output>
    )
  }
  return <Card look={look.value} />
}

function Card({ look }: { look: TokenLook }) {
  const text = useText(cardMessages)
  const now = useNow()
  const ownKind = useApp((app) => selectedProfile(app).tokenSource)
  const isSandbox = useApp((app) => selectedProfile(app).builtIn)
  const [chosen, setChosen] = useState<TokenKind>(ownKind)
  const { profileId, tokens, renewal, serverClocks } = look
  const token = tokens.find(({ kind }) => kind === chosen)

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reached by keyboard
    <section className={styles.card} aria-label={text.card} tabIndex={0}>
      <SkewWarning clocks={serverClocks} />
      <KindList tokens={tokens} ownKind={ownKind} chosen={chosen} onChoose={setChosen} now={now} />
      {token && <HeldPart key={chosen} token={token} isSandbox={isSandbox} now={now} />}
      <RenewalPart profileId={profileId} renewal={renewal} />
      {token && token.tail !== '' && (
        <section className={styles.part} aria-label={text.facts}>
          <TokenFacts token={token} />
          <p className={styles.hint}>{text.remembered}</p>
        </section>
      )}
      <ClocksPart clocks={serverClocks} />
    </section>
  )
}
