import type { Addressee } from '../../shared/sandbox/view.ts'
import { integer, listOf, optional, required, text } from '../fields.ts'
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
const MOST_READERS = 200

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

/**
 * Who of a group has read a message. Here a group reads as one: everybody, or nobody yet.
 * https://open.dingtalk.com/document/development/chatbot-queries-the-read-status-of-a-message
 */
const getGroupReaders = operation({
  method: 'POST',
  path: '/v1.0/robot/groupMessages/query',
  token: 'app',
  permission: 'qyapi_robot_sendmsg',
  fields: {
    robotCode: optional(text),
    openConversationId: optional(text),
    processQueryKey: required(text),
    maxResults: optional(integer),
    nextToken: optional(text),
  },
  answer: ({ values, world }) => {
    const { robotCode, openConversationId, processQueryKey, nextToken = '' } = values
    const { maxResults = MOST_READERS } = values
    if (robotCode !== undefined && !isOwnRobot(world, robotCode)) return refused(NO_ROBOT)
    if (openConversationId !== undefined && !isGroup(world, openConversationId)) {
      return refused('invalid.openConversationId')
    }
    const [message] = world.inbox.find({ taskId: processQueryKey })
    const to = message?.to.kind === 'group' ? message.to.conversationId : null
    const isOther = openConversationId !== undefined && openConversationId !== to
    if (message === undefined || to === null || isOther) return refused('invalid.processQueryKey')

    const group = [...world.groups.values()].find((one) => one.conversationId === to)
    const readers = message.read ? (group?.members ?? []) : []
    // The page names no code for a wrong size or token; a token here is where the page begins.
    const from = Math.max(0, Number.parseInt(nextToken, 10) || 0)
    const next = from + Math.min(MOST_READERS, Math.max(1, maxResults))
    const hasMore = next < readers.length
    return accepted({
      hasMore,
      ...(hasMore ? { nextToken: String(next) } : {}),
      readUserIds: readers.slice(from, next),
      sendStatus: message.recalled ? 'RECALLED' : 'SUCCESS',
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
  getGroupReaders,
]
