import type { MessageView } from '../../../../shared/sandbox/view.ts'

/** A message with all who got it in one sending. */
export interface Delivery {
  /** The first of them. */
  message: MessageView
  /** One for each who got it. */
  all: MessageView[]
}

/** Puts the messages of one sending together, where a sending can be told by its task. */
export function deliveriesOf(messages: readonly MessageView[]): Delivery[] {
  const byTask = Map.groupBy(messages, ({ id, taskId, channel }) =>
    taskId === null ? `alone ${id}` : `${channel} ${taskId}`,
  )
  return [...byTask.values()].flatMap((all) => {
    const [message] = all
    return message ? [{ message, all }] : []
  })
}
