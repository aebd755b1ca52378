import { useState } from 'react'
import type { Outcome } from '../../../../shared/exchange.ts'
import type { AnswerTab } from './AnswerTabs.tsx'
import { OutcomeView } from './laterOutcome.ts'

/** An outcome to look at, of something that cannot be sent again from here. */
export function ReadOnlyOutcome({ outcome }: { outcome: Outcome }) {
  const [tab, setTab] = useState<AnswerTab>('body')
  return (
    <OutcomeView
      outcome={outcome}
      operation={null}
      tab={tab}
      onTab={setTab}
      onSend={null}
      onSendAs={null}
      onClose={null}
    />
  )
}
