import { randomBytes } from 'node:crypto'
import { recipientsIn } from '../enterprise/recipients.ts'
import { type Kind, integer, listOf, optional, text } from '../fields.ts'
import { isJsonObject } from '../json.ts'
import { readWorkMessage } from '../messages/workTypes.ts'
import { accepted, operation, refused } from '../operation.ts'

/** The content of a message, whatever its type. */
const content: Kind<unknown> = (raw) => raw

/** A message beside the other fields, as 2016 had it: its type, and an object of that name. */
export const messageFields = {
  msgtype: optional(text),
  text: optional(content),
  image: optional(content),
  voice: optional(content),
  file: optional(content),
  link: optional(content),
  oa: optional(content),
  markdown: optional(content),
  action_card: optional(content),
}

/** Of the 2016 guide: no page today, but still called. */
const send = operation({
  method: 'POST',
  path: '/message/send',
  token: 'app',
  permission: 'qyapi_base',
  fields: {
    touser: optional(listOf(text, '|'), 40031),
    toparty: optional(listOf(integer, '|'), 40066),
    agentid: optional(text),
    ...messageFields,
  },
  answer: ({ values, world, now }) => {
    const { enterprise, credentials, inbox } = world
    const { touser = [], toparty = [], agentid, ...message } = values
    if (agentid === undefined) return refused(41011)
    if (agentid !== credentials.agentId) return refused(40056)
    if (touser.length === 0 && toparty.length === 0) return refused(40035)
    const read = readWorkMessage(message)
    if (typeof read === 'number') return refused(read)

    const toAll = touser.includes('@all')
    const messageId = newMessageId()
    for (const userId of recipientsIn(enterprise, { userIds: touser, deptIds: toparty, toAll })) {
      inbox.deliver({
        ...read,
        at: now,
        channel: 'message',
        to: { kind: 'person', userId },
        mentions: [],
        taskId: messageId,
      })
    }
    return accepted({
      errmsg: 'ok',
      invaliduser: toAll ? '' : touser.filter((id) => !enterprise.people.has(id)).join('|'),
      invalidparty: toAll ? '' : toparty.filter((id) => !enterprise.departments.has(id)).join('|'),
      forbiddenUserId: '',
      messageId,
    })
  },
})

/** Messages of the enterprise conversation. */
export const messageOperations = [send]

/** 32 lower-case hex digits, as recorded. */
export function newMessageId(): string {
  return randomBytes(16).toString('hex')
}

/** A link as chats of 2016 spelt it, in the spelling of every other message. */
export function inOneSpelling(message: Record<string, unknown>): Record<string, unknown> {
  const { link } = message
  if (!isJsonObject(link) || link['message_url'] === undefined) return message
  const { message_url: messageUrl, pic_url: picUrl, ...rest } = link
  return { ...message, link: { messageUrl, picUrl, ...rest } }
}
