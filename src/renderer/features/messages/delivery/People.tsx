import { explain } from '../../../../shared/explain.ts'
import type { Delivery } from '../../../../shared/messages/delivery.ts'
import { useNames } from '../../../directory/useNames.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import styles from './delivery.module.css'
import { deliveryMessages } from './delivery.messages.ts'

const STATES = ['read', 'unread', 'invalid', 'invalidDepartments', 'failed', 'throttled'] as const

/** Who got a message and who did not, by name where one is known, with the reason where one is given. */
export function People({
  delivery,
  profileId,
  isOfGroup,
}: {
  delivery: Delivery
  profileId: string
  /** Of a group only readers are named. */
  isOfGroup: boolean
}) {
  const text = useText(deliveryMessages)
  const language = useLanguage()
  const names = useNames(profileId)
  const states = STATES.filter((state) => delivery[state].length > 0)
  if (states.length === 0 && delivery.forbidden.length === 0) {
    return <p className={styles.quiet}>{isOfGroup ? text.nobodyRead : text.nobody}</p>
  }

  const nameOf = (state: (typeof STATES)[number], id: string) =>
    state === 'invalidDepartments' ? names.department(id) : names.person(id)
  return (
    <dl className={styles.people} aria-label={text.arrivals}>
      {states.map((state) => (
        <div key={state} data-state={state}>
          <dt>
            {delivery[state].length} {text[state]}
          </dt>
          <dd>
            {delivery[state].map((id) => (
              <Named key={id} id={id} name={nameOf(state, id)} />
            ))}
          </dd>
        </div>
      ))}
      {delivery.forbidden.map(({ userId, code }) => (
        <div key={userId} data-state="forbidden">
          <dt>{text.forbidden}</dt>
          <dd>
            <Named id={userId} name={names.person(userId)} />
            <span>{reasonOf(code)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )

  function reasonOf(code: string): string {
    if (code === '') return text.noReason
    const explanation = explain({ code, message: '' })
    return explanation ? `${code} ${inLanguage(explanation.means, language)}` : code
  }
}

function Named({ id, name }: { id: string; name: string | null }) {
  return (
    <span className={styles.named}>
      {name !== null && <span>{name}</span>}
      <code>{id}</code>
    </span>
  )
}
