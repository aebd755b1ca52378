import type { Addressee, Channel } from '../../shared/sandbox/view.ts'

/** A message as it arrived. */
export interface Arrived {
  id: number
  /** Milliseconds since 1970. */
  at: number
  channel: Channel
  to: Addressee
  msgtype: string
  /** What stood under the name of the type. */
  content: object
  /** userids and mobile numbers that the message calls, `@all` for everyone. */
  mentions: string[]
  /** Of the sending that it was part of: a task_id, processQueryKey or messageId, `null` for none. */
  taskId: number | string | null
  read: boolean
  recalled: boolean
}

/** Everything that arrived, oldest first. */
export interface Inbox {
  deliver: (message: Omit<Arrived, 'id' | 'read' | 'recalled'>) => void
  /** What one person got, or one group; everything without either. */
  find: (filter: {
    userId?: string
    conversationId?: string
    taskId?: number | string
  }) => Arrived[]
}

/** Makes an empty inbox. */
export function createInbox(): Inbox {
  const arrived: Arrived[] = []
  return {
    deliver: (message) => {
      arrived.push({ id: arrived.length + 1, ...message, read: false, recalled: false })
    },
    find: ({ userId, conversationId, taskId }) =>
      arrived.filter(
        (one) =>
          (userId === undefined || (one.to.kind === 'person' && one.to.userId === userId)) &&
          (conversationId === undefined ||
            (one.to.kind === 'group' && one.to.conversationId === conversationId)) &&
          (taskId === undefined || one.taskId === taskId),
      ),
  }
}
