import { useMemo } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Exchange, Outcome } from '../../../../shared/exchange.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { formatMs } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import { MethodMark } from '../MethodMark.tsx'
import styles from './answer.module.css'
import { answerMessages } from './answer.messages.ts'

/** The exchanges of one sending in their order; the chosen one is shown. */
export function Steps({
  outcome,
  stepId,
  onChoose,
}: {
  outcome: Outcome
  stepId: string
  onChoose: (exchangeId: string) => void
}) {
  const text = useText(answerMessages)
  const steps = [...outcome.before, outcome.exchange]
  return (
    <div className={styles.steps}>
      <ToggleButtonGroup
        aria-label={text.steps}
        className={classes(styles.stepList)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[stepId]}
        onSelectionChange={([key]) => typeof key === 'string' && onChoose(key)}
      >
        {steps.map((step) => (
          <ToggleButton key={step.id} id={step.id} className={classes(styles.step)}>
            <Step exchange={step} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}

function Step({ exchange }: { exchange: Exchange }) {
  const language = useLanguage()
  const verdict = useMemo(() => verdictOf(exchange), [exchange])
  return (
    <>
      <MethodMark method={exchange.request.method} />
      <span>{new URL(exchange.request.url).pathname}</span>
      <span data-accepted={verdict.accepted}>
        {verdict.accepted ? exchange.response.status : verdict.code}
      </span>
      <span>{formatMs(exchange.timing.totalMs, language)}</span>
    </>
  )
}
