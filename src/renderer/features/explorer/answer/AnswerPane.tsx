import { Inbox } from 'lucide-react'
import { Suspense, useDeferredValue, useState } from 'react'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import { useText } from '../../../i18n/useText.ts'
import { REST } from '../../../pending.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useLoadedAhead } from '../../../ui/later.tsx'
import type { Call } from '../explorer.slice.ts'
import styles from './answer.module.css'
import { answerMessages } from './answer.messages.ts'
import type { AnswerTab } from './AnswerTabs.tsx'
import { BusyBar } from './BusyBar.tsx'
import { FailureView } from './FailureView.tsx'
import { OutcomeView } from './laterOutcome.ts'

/** What the last sending of the open operation came to. */
export function AnswerPane({
  call,
  operation,
  host,
  isReady,
  onSend,
  onSendAs,
  onCancel,
  onClose,
}: {
  call: Call | undefined
  operation: Operation | null
  /** Where the call goes, as in `oapi.dingtalk.com`. */
  host: string
  /** Whether Enter would send it now. */
  isReady: boolean
  onSend: () => void
  /** Sends it as it is typed here: for its next page, or mended. */
  onSendAs: (typed: Typed) => void
  onCancel: () => void
  /** Lets the answer go. */
  onClose: () => void
}) {
  const text = useText(answerMessages)
  const [tab, setTab] = useState<AnswerTab>('body')
  const pending = call?.outcome ?? REST
  const isBusy = pending.at === 'busy'
  const outcome = pending.at === 'done' ? pending.value : isBusy ? (call?.previous ?? null) : null
  // Drawn piece by piece beside what else goes on: all of it at once would hold up the window.
  const shown = useDeferredValue(outcome, null)
  useLoadedAhead(OutcomeView)

  return (
    <section className={styles.pane} aria-label={text.answer} aria-busy={isBusy} data-pane>
      {pending.at === 'rest' && (
        <EmptyState icon={<Inbox aria-hidden />} title={text.noAnswer}>
          {isReady ? text.noAnswerReadyHint : text.noAnswerHint}
        </EmptyState>
      )}
      {call && isBusy && <BusyBar host={host} startedAt={call.startedAt} onCancel={onCancel} />}
      {pending.at === 'failed' && (
        <FailureView failure={pending.failure} onSend={onSend} onClose={onClose} />
      )}
      {/* The last answer stays in its place while the next is awaited: nothing jumps. */}
      {shown && (
        <div className={styles.shown} inert={isBusy}>
          <Suspense>
            <OutcomeView
              key={shown.exchange.id}
              outcome={shown}
              operation={operation}
              tab={tab}
              onTab={setTab}
              onSend={onSend}
              onSendAs={onSendAs}
              onClose={onClose}
            />
          </Suspense>
        </div>
      )}
    </section>
  )
}
