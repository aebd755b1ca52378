import { ListBox, ListBoxItem } from 'react-aria-components'
import type { TokenDescription } from '../../../../shared/token.ts'
import { endpointOf, TOKEN_KIND_NAMES, type TokenKind } from '../../../../shared/tokenKinds.ts'
import { formatCountdown } from '../../../i18n/quantities.ts'
import { useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { classes } from '../../../ui/classes.ts'
import { tokensMessages } from '../tokens.messages.ts'
import { tokenStanding } from '../tokenStanding.ts'
import { useTimeLeft } from '../useTimeLeft.ts'
import { cardMessages } from './card.messages.ts'
import styles from './card.module.css'

/** Everything that can be lent to the profile, with how each stands; one is looked at. */
export function KindList({
  tokens,
  ownKind,
  chosen,
  onChoose,
  now,
}: {
  tokens: TokenDescription[]
  /** The kind that the profile's calls go out with. */
  ownKind: TokenKind
  chosen: TokenKind
  onChoose: (kind: TokenKind) => void
  now: number
}) {
  const text = useText(cardMessages)
  return (
    <ListBox
      aria-label={text.kinds}
      className={classes(styles.kinds)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const kind = TOKEN_KIND_NAMES.find((one) => keys !== 'all' && keys.has(one))
        if (kind) onChoose(kind)
      }}
    >
      {tokens.map((token) => (
        <Kind key={token.kind} token={token} isOwn={token.kind === ownKind} now={now} />
      ))}
    </ListBox>
  )
}

function Kind({ token, isOwn, now }: { token: TokenDescription; isOwn: boolean; now: number }) {
  const text = useText(cardMessages)
  const words = useText(tokensMessages)
  const standing = tokenStanding(token, now)
  const isCounting = standing === 'fresh' || standing === 'ending'
  const leftMs = useTimeLeft(token, now) ?? 0
  const left = isCounting ? formatCountdown(leftMs) : words[standing]

  return (
    <ListBoxItem
      id={token.kind}
      textValue={`${text[token.kind]} ${left}`}
      className={classes(styles.kind)}
    >
      <span aria-hidden className={styles.dot} data-standing={standing} />
      <span className={styles.kindName}>
        {text[token.kind]}
        {isOwn && <Badge tone="info">{text.inUse}</Badge>}
      </span>
      <span className={styles.kindState} data-standing={standing}>
        {left}
      </span>
      <span className={styles.endpoint}>{endpointOf(token.kind)}</span>
    </ListBoxItem>
  )
}
