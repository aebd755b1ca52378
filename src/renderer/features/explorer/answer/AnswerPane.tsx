import { Inbox } from 'lucide-react'
import { assertNever } from '../../../../shared/result.ts'
import { useText } from '../../../i18n/useText.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { Call } from '../explorer.slice.ts'
import styles from './answer.module.css'
import { answerMessages } from './answer.messages.ts'
import { BusyBar } from './BusyBar.tsx'
import { FailureView } from './FailureView.tsx'
import { OutcomeView } from './OutcomeView.tsx'

/** What the last sending of the open operation came to. */
export function AnswerPane({
  call,
  host,
  isReady,
  onSend,
  onCancel,
}: {
  call: Call | undefined
  /** Where the call goes, as in `oapi.dingtalk.com`. */
  host: string
  /** Whether Enter would send it now. */
  isReady: boolean
  onSend: () => void
  onCancel: () => void
}) {
  const text = useText(answerMessages)
  return (
    <section
      className={styles.pane}
      aria-label={text.answer}
      aria-busy={call?.outcome.at === 'busy'}
    >
      {content()}
    </section>
  )

  function content() {
    const outcome = call?.outcome ?? { at: 'rest' }
    switch (outcome.at) {
      case 'rest':
        return (
          <EmptyState icon={<Inbox aria-hidden />} title={text.noAnswer}>
            {isReady ? text.noAnswerReadyHint : text.noAnswerHint}
          </EmptyState>
        )
      case 'busy':
        return (
          <>
            <BusyBar host={host} startedAt={call?.startedAt ?? 0} onCancel={onCancel} />
            {call?.previous && (
              <div className={styles.previous} inert>
                <OutcomeView outcome={call.previous} />
              </div>
            )}
          </>
        )
      case 'failed':
        return <FailureView failure={outcome.failure} onSend={onSend} />
      case 'done':
        return <OutcomeView key={outcome.value.exchange.id} outcome={outcome.value} />
      default:
        return assertNever(outcome)
    }
  }
}
