import type { Addressee } from '../../shared/sandbox/view.ts'
import type { World } from '../world.ts'
import { type ControlPlace, done, fieldsOf, wrong } from './place.ts'

/** What a page gets when a person picks a conversation in it. */
export const pickedConversationPlaces: readonly ControlPlace[] = [
  {
    method: 'POST',
    path: '/_sim/picked-conversation',
    run: ({ world }, incoming) => {
      const to = recipientIn(world(), fieldsOf(incoming))
      if (to === null) return wrong('userId or conversationId must be that of a person or a group')
      return done(world().pickedConversations.pick(to))
    },
  },
]

function recipientIn(
  { enterprise, groups }: World,
  { userId, conversationId }: Record<string, unknown>,
): Addressee | null {
  if (typeof userId === 'string' && enterprise.people.has(userId)) return { kind: 'person', userId }
  const group = [...groups.values()].find((one) => one.conversationId === conversationId)
  return group === undefined ? null : { kind: 'group', conversationId: group.conversationId }
}
