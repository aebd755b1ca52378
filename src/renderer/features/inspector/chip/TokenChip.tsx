import { ChevronDown } from 'lucide-react'
import { Suspense } from 'react'
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  VisuallyHidden,
} from 'react-aria-components'
import { later, useLoadedAhead } from '../../../ui/later.tsx'
import { formatCountdown } from '../../../i18n/quantities.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Masked } from '../../../ui/Masked.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useApp } from '../../../useApp.tsx'
import { useNow } from '../../../useNow.ts'
import styles from './chip.module.css'
import { tokensMessages } from '../tokens.messages.ts'
import { tokenStanding } from '../tokenStanding.ts'
import { useTimeLeft } from '../useTimeLeft.ts'

// They come with the inspector when there is time; the first paint does without.
const TokenDetails = later('TokenDetails', () => import('../card/TokenDetails.tsx'))

/** The token of the profile in use, always in sight: its tail, and how long it lasts. */
export function TokenChip({ profileId }: { profileId: string }) {
  const text = useText(tokensMessages)
  const now = useNow()
  const token = useApp((app) => app.tokens[profileId])
  const standing = tokenStanding(token, now)
  const isCounting = standing === 'fresh' || standing === 'ending'
  const leftMs = useTimeLeft(token, now) ?? 0
  useLoadedAhead(TokenDetails)

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
        <Dialog className={classes(styles.details)} aria-label={text.title}>
          {({ close }) => (
            <Suspense>
              <TokenDetails
                profileId={profileId}
                token={token}
                now={now}
                title={
                  <Heading slot="title" level={2} className={classes(styles.title)}>
                    {text.title}
                  </Heading>
                }
                actions={<InspectButton onPress={close} />}
              />
            </Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** The way from the little that is said here to all that is known. */
function InspectButton({ onPress }: { onPress: () => void }) {
  const text = useText(tokensMessages)
  const goTo = useApp((app) => app.goTo)

  function inspect() {
    onPress()
    goTo('inspector')
  }

  return (
    <span className={styles.inspect}>
      <Button look="plain" onPress={inspect}>
        {text.inspect}
      </Button>
    </span>
  )
}
