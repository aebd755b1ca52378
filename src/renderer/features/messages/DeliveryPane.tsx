import { Inbox, Send } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Outcome as OutcomeOf } from '../../../shared/exchange.ts'
import { useText } from '../../i18n/useText.ts'
import type { Pending } from '../../pending.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { useApp } from '../../useApp.tsx'
import { useFailureText } from '../../useFailureText.ts'
import { usePlatform } from '../../usePlatform.ts'
import { Arrivals } from './Arrivals.tsx'
import styles from './messages.module.css'
import { messagesMessages } from './messages.messages.ts'
import type { Message } from './useMessage.ts'

/** What DingTalk answered to the last message; in the sandbox, the way to where it arrived. */
export function DeliveryPane({
  message,
  Outcome,
}: {
  message: Message
  Outcome: ComponentType<{ outcome: OutcomeOf }>
}) {
  const text = useText(messagesMessages)
  const goTo = useApp((app) => app.goTo)
  const outcome = message.call?.outcome ?? { at: 'rest' as const }
  const isDone = outcome.at === 'done'

  return (
    <section className={styles.delivery} aria-label={text.delivery}>
      <header className={styles.head}>
        <h2>{text.delivery}</h2>
        {message.isBusy && (
          <Button look="plain" onPress={() => void message.cancel()}>
            {text.cancel}
          </Button>
        )}
        {isDone && message.profile.builtIn && (
          <Button look="plain" icon={<Inbox aria-hidden />} onPress={() => goTo('simulator')}>
            {text.openInbox}
          </Button>
        )}
      </header>
      {outcome.at === 'done' && <Arrivals message={message} answer={outcome.value} />}
      <Shown outcome={outcome} Outcome={Outcome} />
    </section>
  )
}

function Shown({
  outcome,
  Outcome,
}: {
  outcome: Pending<OutcomeOf>
  Outcome: ComponentType<{ outcome: OutcomeOf }>
}) {
  const text = useText(messagesMessages)
  const say = useFailureText()
  const platform = usePlatform()
  switch (outcome.at) {
    case 'rest':
      return (
        <EmptyState icon={<Send aria-hidden />} title={text.nothingSent}>
          {text.nothingSentHint(platform === 'darwin' ? '⌘↩' : 'Ctrl Enter')}
        </EmptyState>
      )
    case 'busy':
      return (
        <div className={styles.busy}>
          <Spinner />
        </div>
      )
    case 'failed': {
      const { what, todo } = say(outcome.failure)
      const tone = outcome.failure.kind === 'cancelled' ? 'info' : 'bad'
      return (
        <Banner announce tone={tone} title={what}>
          <p>{todo}</p>
        </Banner>
      )
    }
    case 'done':
      return (
        <div className={styles.outcome}>
          <Outcome key={outcome.value.exchange.id} outcome={outcome.value} />
        </div>
      )
    default:
      return outcome satisfies never
  }
}
