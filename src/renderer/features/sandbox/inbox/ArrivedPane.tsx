import { useEffect } from 'react'
import type { SimulatorView } from '../../../../shared/sandbox/view.ts'
import { useText } from '../../../i18n/useText.ts'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useApp } from '../../../useApp.tsx'
import { sandboxMessages } from '../sandbox.messages.ts'
import { deliveriesOf } from './deliveries.ts'
import styles from './inbox.module.css'
import { MessageCard } from './MessageCard.tsx'

/** A message as it arrived in the sandbox, to be shown beside the one that was sent. */
export function ArrivedPane({ taskId, since }: { taskId: string | null; since: number }) {
  const text = useText(sandboxMessages)
  const view = useApp((app) => app.simulator)
  const look = useApp((app) => app.lookAtSimulator)

  useEffect(() => void look(), [look])

  if (view.at !== 'done') return <Spinner />
  const deliveries = deliveriesOf(arrivedIn(view.value, taskId, since))
  if (deliveries.length === 0) return <p className={styles.older}>{text.nobodyGotIt}</p>
  return (
    <ol className={styles.messages}>
      {deliveries.map((delivery) => (
        <li key={delivery.message.id}>
          <MessageCard delivery={delivery} view={view.value} isOnePersons={false} />
        </li>
      ))}
    </ol>
  )
}

/** By its task; a channel that names none has the newest that came since. */
function arrivedIn({ messages, aheadMs }: SimulatorView, taskId: string | null, since: number) {
  if (taskId !== null) return messages.filter((one) => one.taskId === taskId)
  return messages.filter((one) => one.taskId === null && one.at >= since + aheadMs).slice(0, 1)
}
