import type { Written } from '../robot/conversation.ts'
import { ROBOT_TOPIC } from '../robot/conversation.ts'
import { type ControlPlace, done, fieldsOf, wrong } from './place.ts'

const NOBODY = `nobody is connected who subscribed to CALLBACK ${ROBOT_TOPIC}`

/** What people write to the app's robot. */
export const robotPlaces: readonly ControlPlace[] = [
  {
    method: 'GET',
    path: '/_sim/robot-message',
    run: ({ world }) => done({ messages: world().conversation.all().map(viewOf) }),
  },
  {
    method: 'POST',
    path: '/_sim/robot-message',
    run: ({ world }, incoming) => {
      const { credentials, enterprise, groups, conversation } = world()
      const { userId = credentials.adminUserId, text, conversationId } = fieldsOf(incoming)
      const sender = typeof userId === 'string' ? enterprise.people.get(userId) : undefined
      if (sender === undefined) return wrong('userId must be that of a person in the enterprise')
      if (typeof text !== 'string' || text.trim() === '') return wrong('text must say something')
      if (conversationId === undefined) return done(viewOf(conversation.write(sender, text, null)))
      const group = [...groups.values()].find((one) => one.conversationId === conversationId)
      if (group === undefined) return wrong('conversationId must be that of a group')
      if (!group.members.includes(sender.userId)) {
        return wrong(`${sender.userId} is not in ${group.name}`)
      }
      return done(viewOf(conversation.write(sender, text, group)))
    },
  },
]

function viewOf(written: Written): object {
  return written.delivery === null ? { ...written, hint: NOBODY } : written
}
