import { randomBytes } from 'node:crypto'
import type { Addressee } from '../../shared/sandbox/view.ts'
import { required, text } from '../fields.ts'
import { isJsonObject, readJson } from '../json.ts'
import { APP_ROBOT_FORMS, APP_ROBOT_TYPES } from '../messages/appRobotTypes.ts'
import { misshapenIn } from '../messages/rules.ts'
import { accepted, refused, type Refused } from '../operation.ts'
import type { World } from '../world.ts'

const MOST_BYTES = 15_000
const MOST_KEYS = 20

/** What every sending of a message has. */
export const robotFields = {
  robotCode: required(text),
  msgKey: required(text),
  msgParam: required(text),
}

/** The code for a robotCode that is not the app's. */
export const NO_ROBOT = 'invalidParameter.robotCode.notExsit'

/** Whether a robotCode is that of the app whose token came. */
export function isOwnRobot(
  { credentials }: Pick<World, 'credentials'>,
  robotCode: string,
): boolean {
  return robotCode === credentials.robotCode
}

/** Whether an openConversationId is that of a group. */
export function isGroup({ groups }: World, conversationId: string): boolean {
  return [...groups.values()].some((group) => group.conversationId === conversationId)
}

/** Reads a message by its msgKey, or says why it is refused. */
export function readMessage(
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
  if (missing !== undefined) return refused(missing[1])
  const forms = APP_ROBOT_FORMS[msgKey] ?? {}
  const wrong = misshapenIn(content, { required: [], forms })
  return wrong === null ? { content } : refused('invalidParameter.msgParam.invalid')
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

/** Brings a message to everyone; gives the processQueryKey that it is known by. */
export function deliver(
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

/** Takes messages back. Keys that nobody knows are told of one by one, the others go all the same. */
export function recall({ inbox }: World, keys: string[], where: { conversationId?: string } = {}) {
  if (keys.length > MOST_KEYS) return refused('invalidParameter.processQueryKeys.overMax')
  const known = keys.filter((taskId) => inbox.find({ taskId, ...where }).length > 0)
  for (const taskId of known) {
    for (const message of inbox.find({ taskId })) message.recalled = true
  }
  const unknown = keys.filter((key) => !known.includes(key))
  return accepted({
    failedResult: Object.fromEntries(unknown.map((key) => [key, 'invalid.processQueryKey'])),
    successResult: known,
  })
}
