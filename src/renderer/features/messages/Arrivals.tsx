import { explain } from '../../../shared/explain.ts'
import type { Outcome } from '../../../shared/exchange.ts'
import { type Delivery, deliveryIn, taskIdIn } from '../../../shared/messages/delivery.ts'
import { verdictOf } from '../../../shared/verdict.ts'
import { inLanguage } from '../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { RefusalBanner } from '../../RefusalBanner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useApp } from '../../useApp.tsx'
import { useFailureText } from '../../useFailureText.ts'
import styles from './messages.module.css'
import { messagesMessages } from './messages.messages.ts'
import type { Message } from './useMessage.ts'

const STATES = ['read', 'unread', 'invalid', 'invalidDepartments', 'failed', 'throttled'] as const

/** Who got the message: from its own answer, or asked for by the task of a work notification. */
export function Arrivals({ message, answer }: { message: Message; answer: Outcome }) {
  const text = useText(messagesMessages)
  const say = useFailureText()
  const { profile } = message
  const asked = useApp((app) => app.deliveries[profile.id])
  const ask = useApp((app) => app.askDelivery)
  const own = answer.exchange.response.body.text
  const isAccepted = answer.answers === 'operation' && verdictOf(answer.exchange).accepted
  const taskId = isAccepted ? taskIdIn(own) : null
  const result = asked?.at === 'done' ? asked.value.exchange : null
  const verdict = result && verdictOf(result)
  const delivery =
    result && verdict?.accepted ? deliveryIn(result.response.body.text) : deliveryIn(own)
  if (!isAccepted || (taskId === null && delivery === null)) return null

  const failure = asked?.at === 'failed' ? say(asked.failure) : null
  return (
    <div className={styles.arrivals}>
      {taskId !== null && (
        <p className={styles.task}>
          <code>task_id {taskId}</code>
          <Button
            look="plain"
            isPending={asked?.at === 'busy'}
            onPress={() => void ask(profile.id, profile.agentId, taskId)}
          >
            {asked === undefined || asked.at === 'rest' ? text.askDelivery : text.askAgain}
          </Button>
        </p>
      )}
      {failure && (
        <output>
          {failure.what}. {failure.todo}
        </output>
      )}
      {verdict && !verdict.accepted && <RefusalBanner refusal={verdict} />}
      {delivery && <People delivery={delivery} />}
    </div>
  )
}

function People({ delivery }: { delivery: Delivery }) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  const states = STATES.filter((state) => delivery[state].length > 0)
  if (states.length === 0 && delivery.forbidden.length === 0) return <p>{text.nobody}</p>

  return (
    <dl className={styles.people} aria-label={text.arrivals}>
      {states.map((state) => (
        <div key={state} data-state={state}>
          <dt>
            {delivery[state].length} {text[state]}
          </dt>
          <dd>
            <code>{delivery[state].join(', ')}</code>
          </dd>
        </div>
      ))}
      {delivery.forbidden.map(({ userId, code }) => (
        <div key={userId} data-state="forbidden">
          <dt>{text.forbidden}</dt>
          <dd>
            <code>{userId}</code> {code !== '' && text.forbiddenCode(code, meaningOf(code))}
          </dd>
        </div>
      ))}
    </dl>
  )

  function meaningOf(code: string): string {
    const explanation = explain({ code, message: '' })
    return explanation ? inLanguage(explanation.means, language) : ''
  }
}
