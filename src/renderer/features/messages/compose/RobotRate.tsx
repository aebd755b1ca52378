import { useText } from '../../../i18n/useText.ts'
import { useApp } from '../../../useApp.tsx'
import { useNow } from '../../../useNow.ts'
import { messagesMessages } from '../messages.messages.ts'
import styles from './compose.module.css'

/** https://open.dingtalk.com/document/development/custom-robots-send-group-messages */
const MOST_PER_MINUTE = 20
const MINUTE_MS = 60_000

/** How many of the twenty messages a minute are used, as far as they went out from here. */
export function RobotRate({ profileId }: { profileId: string }) {
  const text = useText(messagesMessages)
  const now = useNow()
  const sent = useApp((app) => app.messagesSent[profileId])
  const lately = (sent ?? []).filter(
    ({ channel, at }) => channel === 'custom-robot' && now - at < MINUTE_MS,
  ).length
  return (
    <span className={styles.rate} data-tone={lately >= MOST_PER_MINUTE ? 'over' : 'fine'}>
      {text.robotRate(String(lately), String(MOST_PER_MINUTE))}
    </span>
  )
}
