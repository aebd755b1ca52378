import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, Dialog, DialogTrigger, VisuallyHidden } from 'react-aria-components'
import { formatCountdown } from '../../i18n/quantities.ts'
import { useText } from '../../i18n/useText.ts'
import { classes } from '../../ui/classes.ts'
import { Masked } from '../../ui/Masked.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { useApp } from '../../useApp.tsx'
import { useNow } from '../../useNow.ts'
import { TokenDetails } from './TokenDetails.tsx'
import styles from './token.module.css'
import { tokensMessages } from './tokens.messages.ts'
import { timeLeftMs, tokenStanding } from './tokenStanding.ts'

/** The token of the profile in use, always in sight: its tail, and how long it lasts. */
export function TokenChip({ profileId }: { profileId: string }) {
  const text = useText(tokensMessages)
  const now = useNow()
  const token = useApp((app) => app.tokens[profileId])
  const standing = tokenStanding(token, now)
  const isCounting = standing === 'fresh' || standing === 'ending'
  const leftMs = (token && timeLeftMs(token, now)) ?? 0

  return (
    <DialogTrigger>
      <AriaButton className={classes(styles.chip)} data-standing={standing}>
        <VisuallyHidden>{text.chipName(text[standing])} </VisuallyHidden>
        {standing === 'fetching' ? <Spinner /> : <span aria-hidden className={styles.dot} />}
        <span className={styles.word}>{text.chip}</span>
        {token?.tail ? <Masked tail={token.tail} /> : null}
        <span className={styles.state}>
          {isCounting ? formatCountdown(leftMs) : text[standing]}
        </span>
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover placement="bottom start">
        <Dialog className={classes(styles.details)}>
          <TokenDetails profileId={profileId} token={token} now={now} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
