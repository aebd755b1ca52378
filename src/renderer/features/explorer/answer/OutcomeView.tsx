import { useMemo, useState } from 'react'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Outcome } from '../../../../shared/exchange.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { type AnswerTab, AnswerTabs } from './AnswerTabs.tsx'
import { Steps } from './Steps.tsx'
import { VerdictBanner } from './VerdictBanner.tsx'

/** An outcome: the verdict in words, what went before, and the exchange in full. */
export function OutcomeView({
  outcome,
  operation,
  tab,
  onTab,
  onSend,
  onNext,
}: {
  outcome: Outcome
  operation: Operation | null
  tab: AnswerTab
  onTab: (tab: AnswerTab) => void
  /** Sends it again; `null` where that cannot be. */
  onSend: (() => void) | null
  /** Sends it as it is typed for its next page; `null` likewise. */
  onNext: ((typed: Typed) => void) | null
}) {
  const [stepId, setStepId] = useState(outcome.exchange.id)
  const step = outcome.before.find(({ id }) => id === stepId) ?? outcome.exchange
  const isAnswer = step === outcome.exchange
  const verdict = useMemo(() => verdictOf(step), [step])
  return (
    <>
      <VerdictBanner
        exchange={step}
        verdict={verdict}
        tokenRefused={isAnswer && outcome.answers === 'token'}
        retried={isAnswer && outcome.retriedWithNewToken}
        onSend={onSend}
      />
      {outcome.before.length > 0 && (
        <Steps outcome={outcome} stepId={step.id} onChoose={setStepId} />
      )}
      <AnswerTabs
        key={step.id}
        exchange={step}
        operation={isAnswer && outcome.answers === 'operation' ? operation : null}
        tab={tab}
        onTab={onTab}
        onNext={onNext}
      />
    </>
  )
}
