import { useMemo } from 'react'
import type { Body } from '../../../../shared/exchange.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWholeBody } from '../answer/useWholeBody.ts'
import { carriedIn } from './carried.ts'
import { OnwardDialog } from './OnwardDialog.tsx'
import styles from './onward.module.css'
import { onwardMessages } from './onward.messages.ts'

/** A larger body is not looked through: that would hold up the window. */
export const MOST_BYTES = 2_097_152

/** The values of a large body that operations take, once all of it is fetched; else why there are none. */
export function LargeOnward({
  body,
  requestPath,
  group,
  onClose,
}: {
  body: Body
  requestPath: string
  /** The group of what answered: its operations come first. */
  group: string | null
  onClose: () => void
}) {
  const text = useText(onwardMessages)
  const language = useLanguage()
  const whole = useWholeBody(body, MOST_BYTES)
  const isHere = whole !== null && !whole.large
  const carried = useMemo(
    () => (isHere ? carriedIn(whole.text, requestPath) : []),
    [isHere, whole, requestPath],
  )
  if (carried.length > 0) {
    return <OnwardDialog carried={carried} group={group} onClose={onClose} />
  }

  const isTooLarge = body.large !== undefined && body.large.sizeBytes > MOST_BYTES
  const sentence = isTooLarge
    ? text.tooLarge(formatBytes(MOST_BYTES, language))
    : whole === null
      ? text.readingBody
      : isHere
        ? text.noValues
        : text.lost
  return (
    <Dialog isOpen onClose={onClose} title={text.title}>
      <p className={styles.none}>{sentence}</p>
    </Dialog>
  )
}
