import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { seriesMessages } from './series.messages.ts'
import styles from './series.module.css'

/** How many rows were removed last, and the way back. */
export function RemovedLine({ profileId }: { profileId: string }) {
  const text = useText(seriesMessages)
  const removed = useApp((app) => app.seriesRemoved)
  const undo = useApp((app) => app.undoRemoval)
  if (removed?.profileId !== profileId) return null
  return (
    <p className={styles.removed}>
      <output>{text.removed(removed.count)}</output>
      <Button look="plain" onPress={undo}>
        {text.undo}
      </Button>
    </p>
  )
}
