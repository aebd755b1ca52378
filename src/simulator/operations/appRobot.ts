import type { Addressee } from '../../shared/sandbox/view.ts'
import { listOf, optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import {
  deliver,
  isGroup,
  isOwnRobot,
  NO_ROBOT,
  readMessage,
  recall,
  robotFields,
} from './appRobotParts.ts'
import { userId } from './kinds.ts'

const MOST_PEOPLE = 20

/** https://open.dingtalk.com/document/development/chatbots-send-one-on-one-chat-messages-in-batches */
const sendToPeople = operation({
  method: 'POST',
  path: '/v1.0/robot/oToMessages/batchSend',
  token: 'app',
  permission: 'qyapi_robot_sendmsg',
  fields: { ...robotFields, userIds: required(listOf(userId, ',')) },
  answer: ({ values, world, now }) => {
    const content = readMessage(world, values)
    if ('kind' in content) return content
    const userIds = [...new Set(values.userIds)]
    if (userIds.length === 0)
      return refused('MissinguserIds', 'userIds is mandatory for this action.')
    if (userIds.length > MOST_PEOPLE) return refused('invalidParameter.userIds.overMax')
    const known = userIds.filter((id) => world.enterprise.people.has(id))
    if (known.length === 0) return refused('staffId.notExisted')

    const recipients = known.map((id): Addressee => ({ kind: 'person', userId: id }))
    const processQueryKey = deliver(world, now, recipients, values.msgKey, content.content)
    return accepted({
      flowControlledStaffIdList: [],
      invalidStaffIdList: userIds.filter((id) => !known.includes(id)),
      processQueryKey,
    })
  },
})

/** https://open.dingtalk.com/document/development/the-robot-sends-a-group-message */
const sendToGroup = operation({
  method: 'POST',
  path: '/v1.0/robot/groupMessages/send',
  token: 'app',
  permission: 'qyapi_robot_sendmsg',
  fields: { ...robotFields, openConversationId: required(text), coolAppCode: optional(text) },
  answer: ({ values, world, now }) => {
    const content = readMessage(world, values)
    if ('kind' in content) return content
    const { openConversationId: conversationId } = values
    if (!isGroup(world, conversationId)) return refused('invalid.openConversationId')
    const recipients: Addressee[] = [{ kind: 'group', conversationId }]
    return accepted({
      processQueryKey: deliver(world, now, recipients, values.msgKey, content.content),
    })
  },
})

/** https://open.dingtalk.com/document/development/batch-message-recall-chat */
const recallFromPeople = operation({
  method: 'POST',
  path: '/v1.0/robot/otoMessages/batchRecall',
  token: 'app',
  permission: 'qyapi_robot_sendmsg',
  fields: { robotCode: required(text), processQueryKeys: required(listOf(text, ',')) },
  answer: ({ values: { robotCode, processQueryKeys }, world }) =>
    isOwnRobot(world, robotCode) ? recall(world, processQueryKeys) : refused(NO_ROBOT),
})

/** https://open.dingtalk.com/document/development/enterprise-chatbot-withdraws-internal-group-messages */
const recallFromGroup = operation({
  method: 'POST',
  path: '/v1.0/robot/groupMessages/recall',
  token: 'app',
  permission: 'qyapi_robot_sendmsg',
  fields: {
    robotCode: required(text),
    openConversationId: required(text),
    processQueryKeys: required(listOf(text, ',')),
  },
  answer: ({ values: { robotCode, openConversationId, processQueryKeys }, world }) => {
    if (!isOwnRobot(world, robotCode)) return refused(NO_ROBOT)
    if (!isGroup(world, openConversationId)) return refused('invalid.openConversationId')
    return recall(world, processQueryKeys, { conversationId: openConversationId })
  },
})

/** https://open.dingtalk.com/document/development/chatbot-batch-query-the-read-status-of-messages */
const getReadStatus = operation({
  method: 'GET',
  path: '/v1.0/robot/oToMessages/readStatus',
  token: 'app',
  permission: 'qyapi_robot_sendmsg',
  fields: { robotCode: required(text), processQueryKey: required(text) },
  answer: ({ values: { robotCode, processQueryKey }, world: { inbox, enterprise, ...world } }) => {
    if (!isOwnRobot(world, robotCode)) return refused(NO_ROBOT)
    const arrived = inbox.find({ taskId: processQueryKey })
    if (arrived.length === 0) return refused('invalid.processQueryKey')
    return accepted({
      messageReadInfoList: arrived.flatMap(({ to, read }) =>
        to.kind === 'group'
          ? []
          : [
              {
                name: enterprise.people.get(to.userId)?.name ?? '',
                readStatus: read ? 'READ' : 'UNREAD',
                userId: to.userId,
              },
            ],
      ),
      sendStatus: arrived.every((one) => one.recalled) ? 'RECALLED' : 'SUCCESS',
    })
  },
})

/** The app's own robot: messages to people and groups, and taking them back. */
export const appRobotOperations = [
  sendToPeople,
  sendToGroup,
  recallFromPeople,
  recallFromGroup,
  getReadStatus,
]
