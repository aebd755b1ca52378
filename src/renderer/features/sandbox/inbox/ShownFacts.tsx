import type { SimulatorView } from '../../../../shared/sandbox/view.ts'
import { useText } from '../../../i18n/useText.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { sandboxMessages } from '../sandbox.messages.ts'
import { PersonMarks } from '../who/PersonMarks.tsx'
import { peopleWithin, type Shown } from '../who/shown.ts'
import styles from './inbox.module.css'

/** The name of who is shown; of one that is gone, its id. */
export function useShownName(view: SimulatorView, shown: Shown): string {
  if (shown.kind === 'person') return personName(view, shown.userId)
  if (shown.kind === 'group') return groupName(view, shown.conversationId)
  return view.departments.find(({ id }) => id === shown.id)?.name ?? String(shown.id)
}

/** The name of a person, or the userid of one who is not there any more. */
export function personName({ people }: Pick<SimulatorView, 'people'>, userId: string): string {
  return people.find((one) => one.userId === userId)?.name ?? userId
}

/** The name of a group, or its id when it is not there any more. */
export function groupName(
  { groups }: Pick<SimulatorView, 'groups'>,
  conversationId: string,
): string {
  return groups.find((one) => one.conversationId === conversationId)?.name ?? conversationId
}

/** The ids of who is shown, to be copied, and what else is known of them. */
export function ShownFacts({ view, shown }: { view: SimulatorView; shown: Shown }) {
  const text = useText(sandboxMessages)
  const { departments, people, groups } = view

  if (shown.kind === 'person') {
    const person = people.find(({ userId }) => userId === shown.userId)
    if (!person) return null
    const names = person.departments.map(
      ({ id }) => departments.find((one) => one.id === id)?.name ?? String(id),
    )
    const leads = person.departments.some(({ leader }) => leader)
    return (
      <div className={styles.facts}>
        <Id name={text.userId} value={person.userId} />
        <span>{person.title}</span>
        <span>{names.join(' · ')}</span>
        <code>{person.mobile}</code>
        <PersonMarks person={person} leads={leads} />
      </div>
    )
  }

  if (shown.kind === 'group') {
    const group = groups.find(({ conversationId }) => conversationId === shown.conversationId)
    if (!group) return null
    return (
      <div className={styles.facts}>
        <Id name={text.chatId} value={group.chatId} />
        <Id name={text.conversationId} value={group.conversationId} />
        <span>
          {text.owner} {personName(view, group.owner)}
        </span>
        <span>{text.membersCount(group.members.length)}</span>
      </div>
    )
  }

  return (
    <div className={styles.facts}>
      <Id name={text.departmentId} value={String(shown.id)} />
      <span>{text.peopleCount(peopleWithin(view, shown.id).length)}</span>
    </div>
  )
}

function Id({ name, value }: { name: string; value: string }) {
  const text = useText(sandboxMessages)
  return (
    <span className={styles.id}>
      {name} <code title={value}>{value}</code>
      <CopyButton text={value} label={text.copy(name)} />
    </span>
  )
}
