import { integer, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'

const MOST_PER_PAGE = 100

/**
 * Who has read a message to a group. Here a group reads as one: everybody, or nobody yet.
 * https://open.dingtalk.com/document/development/queries-the-list-of-people-who-have-read-a-group
 */
const getReadList = operation({
  method: 'GET',
  path: '/chat/getReadList',
  token: 'app',
  permission: 'qyapi_chat_manage',
  fields: { messageId: required(text), cursor: required(integer), size: required(integer) },
  answer: ({ values: { messageId, cursor, size }, world: { groups, inbox } }) => {
    if (cursor < 0) return refused(40068)
    if (size < 1 || size > MOST_PER_PAGE) return refused(40069)
    const [message] = inbox.find({ taskId: messageId })
    const to = message?.channel === 'chat' ? message.to : undefined
    // No code of its own is known for a message that nobody sent.
    if (message === undefined || to?.kind !== 'group') return refused(40035)

    const group = [...groups.values()].find((one) => one.conversationId === to.conversationId)
    const readers = message.read ? (group?.members ?? []) : []
    const next = cursor + size
    return accepted({
      errmsg: 'ok',
      ...(next < readers.length ? { next_cursor: next } : {}),
      readUserIdList: readers.slice(cursor, next),
    })
  },
})

/** Who has read what groups got. */
export const chatReaderOperations = [getReadList]
