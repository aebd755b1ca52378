import { optional, text, type Values } from '../fields.ts'
import { isJsonObject } from '../json.ts'
import { robotRuleOf } from '../messages/robotTypes.ts'
import { missingIn, textsIn } from '../messages/rules.ts'
import { refused, type Refused } from '../operation.ts'
import { anything } from './kinds.ts'

const PAGE = '或者在https://open.dingtalk.com/document/  搜索'

const CALLING_TYPES = new Set(['text', 'markdown'])
/** The page has no code for more; that of a parameter that does not do is our reading. */
const MOST_MENTIONS = 50

/** What a robot behind a webhook can be given to say. */
export const robotMessageFields = {
  msgtype: optional(text),
  at: optional(anything),
  text: optional(anything),
  link: optional(anything),
  markdown: optional(anything),
  actionCard: optional(anything),
  feedCard: optional(anything),
}

/** A message that can be delivered. */
export interface RobotMessage {
  kind: 'message'
  msgtype: string
  content: Record<string, unknown>
  mentions: string[]
}

/** Reads a message, or says with which errcode it is refused. */
export function readRobotMessage(
  values: Values<typeof robotMessageFields>,
): RobotMessage | Refused {
  const { msgtype = '' } = values
  const contents: Record<string, unknown> = { ...values }
  const content = contents[msgtype]
  const rule = robotRuleOf(msgtype, content)
  if (rule === null) return refused(400105, unsupportedWords(msgtype))
  if (!isJsonObject(content)) return refused(400402, missingWords(msgtype))
  const missing = missingIn(content, rule)
  if (missing !== null) return refused(400402, missingWords(`${msgtype} --》 ${missing}`))
  // Other types call nobody, whatever stands in `at`.
  const mentions = CALLING_TYPES.has(msgtype) ? mentionsIn(values.at) : []
  if (mentions.filter((one) => one !== '@all').length > MOST_MENTIONS) return refused(40035)
  return { kind: 'message', msgtype, content, mentions }
}

function missingWords(name: string): string {
  return `错误描述:参数 ${name} 缺失，或者参数格式不正确; 解决方案:请填充上对应参数;参考链接:请参考本接口对应文档查看参数获取方式，${PAGE}对应文档;`
}

function unsupportedWords(msgtype: string): string {
  return `错误描述: 不支持类型 msgType:${msgtype} ;解决方案:请使用支持的类型;参考链接:请参考本接口对应文档查看支持的消息类型，或者在https://open.dingtalk.com/document/ 搜索对应文档;`
}

function mentionsIn(raw: unknown): string[] {
  if (!isJsonObject(raw)) return []
  const named = [...textsIn(raw['atUserIds']), ...textsIn(raw['atMobiles'])]
  return raw['isAtAll'] === true || raw['isAtAll'] === 'true' ? ['@all', ...named] : named
}
