import { optional, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import { readRobotMessage, robotMessageFields } from './robotMessage.ts'

/**
 * An answer of the app's robot in a conversation, by the address that came with what was said there.
 * https://open.dingtalk.com/document/development/receive-message-1
 */
const send = operation({
  method: 'POST',
  path: '/robot/sendBySession',
  token: 'none',
  permission: null,
  bodies: 'webhook',
  fields: { session: optional(text), ...robotMessageFields },
  answer: ({ values, world: { conversation, inbox }, now }) => {
    const to = conversation.sessions.find(values.session ?? '')
    if (to === null) return refused(300001)
    // A way to say nothing.
    if (values.msgtype === 'empty') return accepted()
    const message = readRobotMessage(values)
    if (message.kind === 'refused') return message
    const { msgtype, content, mentions } = message
    inbox.deliver({ at: now, channel: 'app-robot', to, msgtype, content, mentions, taskId: null })
    return accepted()
  },
})

/** The address that a conversation is answered at. */
export const sessionWebhookOperations = [send]
