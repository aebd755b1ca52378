import type { MessageView, PersonView, SimulatorView } from '../../../../shared/sandbox/view.ts'

/** Whose messages are in sight: the key of a department, a person or a group. */
export type Shown =
  | { kind: 'department'; id: number }
  | { kind: 'person'; userId: string }
  | { kind: 'group'; conversationId: string }

/** The enterprise itself: everything that arrived. */
export const EVERYTHING: Shown = { kind: 'department', id: 1 }

/** Whether two are the same. */
function isSame(one: Shown, other: Shown): boolean {
  return keyOf(one) === keyOf(other)
}

/** A text for each that no other has. */
export function keyOf(shown: Shown): string {
  if (shown.kind === 'department') return `department ${shown.id}`
  return shown.kind === 'person' ? `person ${shown.userId}` : `group ${shown.conversationId}`
}

/** The messages that belong to what is shown, in their order; those of the enterprise are all. */
export function messagesOf(
  { departments, people, messages }: SimulatorView,
  shown: Shown,
): MessageView[] {
  if (shown.kind === 'group') {
    return messages.filter(
      ({ to }) => to.kind === 'group' && to.conversationId === shown.conversationId,
    )
  }
  if (shown.kind === 'person') {
    return messages.filter(({ to }) => to.kind === 'person' && to.userId === shown.userId)
  }
  if (isSame(shown, EVERYTHING)) return messages

  const userIds = new Set(peopleWithin({ departments, people }, shown.id).map((one) => one.userId))
  return messages.filter(({ to }) => to.kind === 'person' && userIds.has(to.userId))
}

/** The people of a department and of those below it. */
export function peopleWithin(
  { departments, people }: Pick<SimulatorView, 'departments' | 'people'>,
  deptId: number,
): PersonView[] {
  const parents = new Map(departments.map(({ id, parentId }) => [id, parentId]))
  const isWithin = (id: number | null | undefined): boolean =>
    typeof id === 'number' && (id === deptId || isWithin(parents.get(id)))
  return people.filter((one) => one.departments.some(({ id }) => isWithin(id)))
}

/** How many unread messages each person and each group has, by their keys. */
export function unreadCounts(messages: readonly MessageView[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { to, read } of messages) {
    if (!read) counts.set(keyOf(to), (counts.get(keyOf(to)) ?? 0) + 1)
  }
  return counts
}
