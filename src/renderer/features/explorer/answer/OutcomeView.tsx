import { useMemo, useState } from 'react'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Outcome } from '../../../../shared/exchange.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import { useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { verdictOf } from '../../../../shared/verdict.ts'
import { type AnswerTab, AnswerTabs } from './AnswerTabs.tsx'
import { answerMessages } from './answer.messages.ts'
import { Steps } from './Steps.tsx'
import { VerdictBanner } from './VerdictBanner.tsx'

/** An outcome: the verdict in words, what went before, and the exchange in full. */
export function OutcomeView({
  outcome,
  operation,
  tab,
  onTab,
  onSend,
  onSendAs,
  onClose,
}: {
  outcome: Outcome
  operation: Operation | null
  tab: AnswerTab
  onTab: (tab: AnswerTab) => void
  /** Sends it again; `null` where that cannot be. */
  onSend: (() => void) | null
  /** Sends it as it is typed here; `null` likewise. */
  onSendAs: ((typed: Typed) => void) | null
  /** Lets it go; `null` likewise. */
  onClose: (() => void) | null
}) {
  const text = useText(answerMessages)
  const [stepId, setStepId] = useState(outcome.exchange.id)
  const step = outcome.before.find(({ id }) => id === stepId) ?? outcome.exchange
  const isAnswer = step === outcome.exchange
  const answering = isAnswer && outcome.answers === 'operation' ? operation : null
  const verdict = useMemo(() => verdictOf(step), [step])
  return (
    <>
      <VerdictBanner
        exchange={step}
        verdict={verdict}
        tokenRefused={isAnswer && outcome.answers === 'token'}
        retried={isAnswer && outcome.retriedWithNewToken}
        operation={answering}
        onSend={onSend}
        onSendAs={onSendAs}
        onClose={onClose}
      />
      {isAnswer && outcome.knownDead && (
        <Banner
          tone="warn"
          title={{ expired: text.knownExpired, refused: text.knownRefused }[outcome.knownDead]}
        />
      )}
      {outcome.before.length > 0 && (
        <Steps outcome={outcome} stepId={step.id} onChoose={setStepId} />
      )}
      <AnswerTabs
        key={step.id}
        exchange={step}
        operation={answering}
        tab={tab}
        onTab={onTab}
        onSendAs={onSendAs}
      />
    </>
  )
}
