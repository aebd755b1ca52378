/** How a message came. */
export type Channel = 'work-notification' | 'custom-robot' | 'app-robot' | 'message' | 'chat'

/** Where a message went: to one person, or into a group by its openConversationId. */
export type Recipient =
  { kind: 'person'; userId: string } | { kind: 'group'; conversationId: string }

/** A message as it arrived. */
export interface Arrived {
  /** Milliseconds since 1970. */
  at: number
  channel: Channel
  to: Recipient
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
  deliver: (message: Omit<Arrived, 'read' | 'recalled'>) => void
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
      arrived.push({ ...message, read: false, recalled: false })
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
