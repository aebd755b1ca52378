import { randomBytes } from 'node:crypto'
import { listOf, optional, required, text } from '../fields.ts'
import { isJsonObject, readJson } from '../json.ts'
import { APP_ROBOT_TYPES } from '../messages/appRobotTypes.ts'
import type { Addressee } from '../../shared/sandbox/view.ts'
import { accepted, operation, refused, type Refused } from '../operation.ts'
import type { World } from '../world.ts'
import { userId } from './kinds.ts'

const MOST_PEOPLE = 20
const MOST_BYTES = 15_000

const messageFields = {
  robotCode: required(text),
  msgKey: required(text),
  msgParam: required(text),
}

/** https://open.dingtalk.com/document/development/chatbots-send-one-on-one-chat-messages-in-batches */
const sendToPeople = operation({
  method: 'POST',
  path: '/v1.0/robot/oToMessages/batchSend',
  token: 'app',
  permission: 'qyapi_robot_sendmsg',
  fields: { ...messageFields, userIds: required(listOf(userId, ',')) },
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
  fields: { ...messageFields, openConversationId: required(text), coolAppCode: optional(text) },
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
    return recall(world, processQueryKeys)
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

const NO_ROBOT = 'invalidParameter.robotCode.notExsit'

function isOwnRobot({ credentials }: Pick<World, 'credentials'>, robotCode: string): boolean {
  return robotCode === credentials.robotCode
}

function isGroup({ groups }: World, conversationId: string): boolean {
  return [...groups.values()].some((group) => group.conversationId === conversationId)
}

function readMessage(
  world: World,
  { robotCode, msgKey, msgParam }: { robotCode: string; msgKey: string; msgParam: string },
): { content: Record<string, unknown> } | Refused {
  if (!isOwnRobot(world, robotCode)) return refused(NO_ROBOT)
  const fields = Object.hasOwn(APP_ROBOT_TYPES, msgKey) ? APP_ROBOT_TYPES[msgKey] : undefined
  if (fields === undefined) return refused('invalidParameter.msgKey.invalid', unsupported(msgKey))
  if (Buffer.byteLength(msgParam) > MOST_BYTES) return refused('invalidParameter.msgParam.tooLong')
  const content = parsed(msgParam)
  if (!isJsonObject(content)) return refused('invalidParameter.msgParam.invalid')
  const missing = fields.find(([name]) => (text(content[name]) ?? '') === '')
  return missing === undefined ? { content } : refused(missing[1])
}

function unsupported(msgKey: string): string {
  return `错误描述: 不支持类型 ${msgKey} ;解决方案:请使用支持的类型;参考链接:请参考本接口对应文档查看支持的消息类型，或者在https://open.dingtalk.com/document/ 搜索对应文档;`
}

function parsed(json: string): unknown {
  try {
    return readJson(json)
  } catch {
    return undefined
  }
}

function deliver(
  { inbox }: World,
  at: number,
  recipients: Addressee[],
  msgtype: string,
  content: object,
): string {
  const taskId = randomBytes(24).toString('base64')
  for (const to of recipients) {
    inbox.deliver({ at, channel: 'app-robot', to, msgtype, content, mentions: [], taskId })
  }
  return taskId
}

/** Keys that nobody knows are told of one by one; the others are recalled all the same. */
function recall({ inbox }: World, keys: string[]) {
  const known = keys.filter((taskId) => inbox.find({ taskId }).length > 0)
  for (const taskId of known) {
    for (const message of inbox.find({ taskId })) message.recalled = true
  }
  const unknown = keys.filter((key) => !known.includes(key))
  return accepted({
    failedResult: Object.fromEntries(unknown.map((key) => [key, 'invalid.processQueryKey'])),
    successResult: known,
  })
}
