import { recipientsIn } from '../enterprise/recipients.ts'
import { boolean, integer, listOf, object, optional, required, text } from '../fields.ts'
import type { Task } from '../messages/notifications.ts'
import { readWorkMessage } from '../messages/workTypes.ts'
import { accepted, operation, refused } from '../operation.ts'
import type { World } from '../world.ts'

/** By the page; the SDK lets 5000 through. */
const MOST_USER_IDS = 100
/** Of a message with a status bar, which can then be changed for all of them. */
const MOST_WITH_STATUS_BAR = 5
const MOST_DEPT_IDS = 20
const MOST_RECIPIENTS = 5000
const MOST_WITH_RESULT = 100

const taskFields = { agent_id: required(integer), task_id: required(integer) }

/** https://open.dingtalk.com/document/development/asynchronous-sending-of-enterprise-session-messages */
const send = operation({
  method: 'POST',
  path: '/topapi/message/corpconversation/asyncsend_v2',
  token: 'app',
  permission: 'qyapi_base',
  fields: {
    agent_id: required(integer),
    userid_list: optional(listOf(text, ',')),
    dept_id_list: optional(listOf(integer, ',')),
    to_all_user: optional(boolean),
    msg: required(object),
  },
  answer: ({ values, world, now }) => {
    const { enterprise, notifications, inbox } = world
    if (!isOwnAgent(world, values.agent_id)) return refused(40056)
    const { userid_list: userIds = [], dept_id_list: deptIds = [], to_all_user: toAll } = values
    if (userIds.length === 0 && deptIds.length === 0 && toAll !== true) return refused(40035)
    if (userIds.length > MOST_USER_IDS) return refused(40032)
    if (deptIds.length > MOST_DEPT_IDS) return refused(40066)
    const message = readWorkMessage(values.msg)
    if (typeof message === 'number') return refused(message)
    if ('status_bar' in message.content) {
      // Named as a rule of the type, without a code.
      const few = userIds.length <= MOST_WITH_STATUS_BAR && deptIds.length === 0
      if (!few || toAll === true) return refused(40035)
    }
    const recipients = recipientsIn(enterprise, { userIds, deptIds, toAll: toAll === true })
    if (recipients.length > MOST_RECIPIENTS) return refused(41029)
    if (toAll === true && !notifications.admitsToAll(now)) return refused(41045)

    const task = notifications.send(
      {
        ...message,
        recipients,
        invalidUserIds: userIds.filter((id) => !enterprise.people.has(id)),
        invalidDeptIds: deptIds.filter((id) => !enterprise.departments.has(id)),
      },
      now,
    )
    for (const userId of task.delivered) {
      inbox.deliver({
        at: now,
        channel: 'work-notification',
        to: { kind: 'person', userId },
        msgtype: message.msgtype,
        content: message.content,
        mentions: [],
        taskId: task.id,
      })
    }
    return accepted({ task_id: task.id })
  },
})

/** https://open.dingtalk.com/document/development/obtain-the-sending-progress-of-asynchronous-sending-of-enterprise-session */
const getProgress = operation({
  method: 'POST',
  path: '/topapi/message/corpconversation/getsendprogress',
  token: 'app',
  permission: 'qyapi_base',
  fields: taskFields,
  answer: ({ values, world, now }) => {
    const task = taskOf(world, values.agent_id, values.task_id, now)
    if (task === null) return refused(400002)
    return accepted({ progress: { progress_in_percent: 100, status: 2 } })
  },
})

/** https://open.dingtalk.com/document/development/gets-the-result-of-sending-messages-asynchronously-to-the-enterprise */
const getResult = operation({
  method: 'POST',
  path: '/topapi/message/corpconversation/getsendresult',
  token: 'app',
  permission: 'qyapi_base',
  fields: taskFields,
  answer: ({ values, world, now }) => {
    const task = taskOf(world, values.agent_id, values.task_id, now)
    if (task === null) return refused(400002)
    if (task.recipients.length > MOST_WITH_RESULT) return refused(41052)
    const arrived = world.inbox.find({ taskId: task.id })
    const readersWho = (read: boolean) =>
      arrived
        .filter((one) => one.read === read)
        .flatMap(({ to }) => (to.kind === 'person' ? [to.userId] : []))
    return accepted({
      send_result: {
        failed_user_id_list: [],
        forbidden_list: task.forbidden.map(({ code, count, userId }) => ({
          code: String(code),
          count,
          userid: userId,
        })),
        forbidden_user_id_list: task.forbidden.map(({ userId }) => userId),
        invalid_dept_id_list: task.invalidDeptIds,
        invalid_user_id_list: task.invalidUserIds,
        read_user_id_list: readersWho(true),
        unread_user_id_list: readersWho(false),
      },
    })
  },
})

/** https://open.dingtalk.com/document/development/notification-of-work-withdrawal */
const recall = operation({
  method: 'POST',
  path: '/topapi/message/corpconversation/recall',
  token: 'app',
  permission: 'qyapi_base',
  fields: { agent_id: required(integer), msg_task_id: required(integer) },
  answer: ({ values, world, now }) => {
    const task = taskOf(world, values.agent_id, values.msg_task_id, now)
    if (task === null) return refused(400002)
    for (const message of world.inbox.find({ taskId: task.id })) message.recalled = true
    return accepted()
  },
})

/** https://open.dingtalk.com/document/development/update-work-notification-status-bar */
const updateStatusBar = operation({
  method: 'POST',
  path: '/topapi/message/corpconversation/status_bar/update',
  token: 'app',
  permission: 'qyapi_base',
  fields: { ...taskFields, status_value: required(text), status_bg: optional(text) },
  answer: ({ values, world, now }) => {
    if (!isOwnAgent(world, values.agent_id)) return refused(40056)
    const task = taskOf(world, values.agent_id, values.task_id, now)
    if (task === null || task.msgtype !== 'oa') return refused(40035)
    const { status_value, status_bg = '' } = values
    for (const message of world.inbox.find({ taskId: task.id })) {
      message.content = { ...message.content, status_bar: { status_value, status_bg } }
    }
    return accepted()
  },
})

/** Work notifications: sending, and what became of it. */
export const notificationOperations = [send, getProgress, getResult, recall, updateStatusBar]

function isOwnAgent({ credentials }: World, agentId: number): boolean {
  return String(agentId) === credentials.agentId
}

function taskOf(world: World, agentId: number, taskId: number, now: number): Task | null {
  return isOwnAgent(world, agentId) ? (world.notifications.find(taskId, now) ?? null) : null
}
