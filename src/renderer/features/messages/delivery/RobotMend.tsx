import { KeyRound } from 'lucide-react'
import type { Outcome } from '../../../../shared/exchange.ts'
import { robotTrouble } from '../../../../shared/messages/robotTrouble.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import styles from './delivery.module.css'
import { deliveryMessages } from './delivery.messages.ts'

/** Beside a refusal that the robot's token or secret is to blame for: the way to replace it. */
export function RobotMend({ profileId, outcome }: { profileId: string; outcome: Outcome }) {
  const text = useText(deliveryMessages)
  const edit = useApp((app) => app.editRobot)
  const verdict = verdictOf(outcome.exchange)
  const trouble = verdict.accepted ? null : robotTrouble(verdict)
  if (trouble === null) return null

  const isSecret = trouble === 'secret'
  return (
    <div className={styles.mend}>
      <span>{isSecret ? text.wrongSecret : text.wrongToken}</span>
      <Button icon={<KeyRound aria-hidden />} onPress={() => edit(profileId, trouble)}>
        {isSecret ? text.replaceSecret : text.replaceToken}
      </Button>
    </div>
  )
}
