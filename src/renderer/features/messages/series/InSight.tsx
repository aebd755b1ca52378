import { Rows3 } from 'lucide-react'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import type { Message } from '../useMessage.ts'
import { seriesMessages } from './series.messages.ts'
import styles from './series.module.css'

/** Which row's values the message has for now: lint, preview and Send go by them. */
export function InSight({ message: { profile, rowNumber } }: { message: Message }) {
  const text = useText(seriesMessages)
  const look = useApp((app) => app.lookAtRow)
  if (rowNumber === null) return null
  return (
    <p className={styles.inSight}>
      <Rows3 aria-hidden />
      <output>{text.inSight(rowNumber)}</output>
      <Button look="plain" aria-label={text.leaveRowHint} onPress={() => look(profile.id, null)}>
        {text.leaveRow}
      </Button>
    </p>
  )
}
