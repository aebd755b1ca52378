import { object, optional, text } from '../fields.ts'
import type { Addressee } from '../../shared/sandbox/view.ts'
import { readWorkMessage } from '../messages/workTypes.ts'
import { accepted, operation, refused } from '../operation.ts'
import type { World } from '../world.ts'
import { inOneSpelling, messageFields } from './messages.ts'

/**
 * A person's page writes for them where they chose to. Closed to new apps since 2022.
 * https://open.dingtalk.com/document/development/send-normal-messages
 */
const sendToConversation = operation({
  method: 'POST',
  path: '/message/send_to_conversation',
  token: 'app',
  permission: 'qyapi_base',
  fields: {
    sender: optional(text),
    cid: optional(text),
    msg: optional(object, 34014),
    ...messageFields,
  },
  answer: ({ values, world, now }) => {
    const { sender, cid, msg, ...beside } = values
    if (sender === undefined) return refused(40035, '缺少参数 sender')
    if (cid === undefined) return refused(40035, '缺少参数 cid')
    if (!world.enterprise.people.has(sender)) return refused(34002)
    const message = readWorkMessage(inOneSpelling(msg ?? beside))
    if (typeof message === 'number') return refused(message === 40008 ? 34004 : message)
    // Last, so that a message that does not do leaves the cid as it was.
    const to = world.pickedConversations.redeem(cid)
    if (to === null) return refused(34001)
    world.inbox.deliver({
      ...message,
      at: now,
      channel: 'message',
      to,
      mentions: [],
      taskId: null,
    })
    return accepted({ errmsg: 'ok', receiver: receiversIn(world, to, sender).join('|') })
  },
})

/** Messages into a conversation that a person picked. */
export const sendToConversationOperations = [sendToConversation]

function receiversIn({ groups }: World, to: Addressee, sender: string): string[] {
  if (to.kind === 'person') return [to.userId]
  const group = [...groups.values()].find((one) => one.conversationId === to.conversationId)
  return (group?.members ?? []).filter((userId) => userId !== sender)
}
