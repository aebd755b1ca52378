import { peopleOf } from '../../../../shared/messages/series/lintSeries.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { formatApart } from '../../../i18n/quantities.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { MANY, reachOf } from '../recipients.ts'
import { Production } from '../SendDialog.tsx'
import { seriesMessages } from './series.messages.ts'
import type { Series } from './useSeries.ts'

/** Asks before a series: how many messages, to how many people; in production by its name. */
export function SeriesConfirm({
  isOpen,
  series: { profile, ready, pauseMs },
  onClose,
}: {
  isOpen: boolean
  series: Series
  onClose: (isConfirmed: boolean) => void
}) {
  const text = useText(seriesMessages)
  const language = useLanguage()
  const people = peopleOf(ready.map(({ draft }) => reachOf(draft)))
  const errors = ready.filter(({ findings }) => findings.some(({ level }) => level === 'error'))
  const leastMs = Math.max(0, ready.length - 1) * pauseMs
  const title = text.confirmTitle(ready.length)
  const facts = (
    <>
      <p>
        {people === 'all'
          ? text.confirmAll
          : people === 0
            ? text.confirmNobody
            : text.confirmPeople(people)}
        {people !== 'all' && people > MANY && <strong> {text.confirmMany}</strong>}
      </p>
      {errors.length > 0 && <p>{text.confirmErrors(errors.length)}</p>}
      {leastMs > 1_000 && <p>{text.confirmTime(formatApart(leastMs, language))}</p>}
    </>
  )
  if (profile.kind === 'production') {
    return (
      <Dialog isOpen={isOpen} onClose={() => onClose(false)} title={title} role="alertdialog">
        <Production name={profile.name} onClose={onClose}>
          {facts}
        </Production>
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={title}
      confirm={text.confirm}
      onConfirm={() => onClose(true)}
      onClose={() => onClose(false)}
    >
      {facts}
    </ConfirmDialog>
  )
}
