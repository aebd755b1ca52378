import { optional, text } from '../fields.ts'
import { textsIn } from '../messages/rules.ts'
import { accepted, operation, refused, type Refused } from '../operation.ts'
import type { World } from '../world.ts'
import { readRobotMessage, robotMessageFields } from './robotMessage.ts'

const PAGE = '或者在https://open.dingtalk.com/document/  搜索'

/** https://open.dingtalk.com/document/development/custom-robots-send-group-messages */
const send = operation({
  method: 'POST',
  path: '/robot/send',
  token: 'none',
  permission: null,
  bodies: 'webhook',
  fields: {
    access_token: optional(text),
    timestamp: optional(text),
    sign: optional(text),
    msgUuid: optional(text),
    ...robotMessageFields,
  },
  answer: ({ values, world, now }) => {
    const { credentials, customRobot: robot, groups, inbox } = world
    if (values.access_token === undefined) return refused(40035, '缺少参数 access_token')
    // Observed; the page has 400101, older answers 300001.
    if (values.access_token !== credentials.robotToken) return refused(300005)
    if (robot.security.stopped) return refused(400102)
    if (!robot.admits(now)) return refused(660026)
    const unsigned = signatureRefusal(world, values.timestamp, values.sign, now)
    if (unsigned !== null) return unsigned

    const message = readRobotMessage(values)
    if (message.kind === 'refused') return message
    const { keywords } = robot.security
    const said = textsIn(message.content).join('\n')
    if (keywords.length > 0 && !keywords.some((word) => said.includes(word))) {
      return refused(310000, KEYWORDS_MISSING)
    }

    if (!robot.isNew(values.msgUuid)) return accepted()
    // It was added to the group that was there at the start, and to no other.
    const [home] = groups.values()
    if (home === undefined) return refused(400106)
    inbox.deliver({
      at: now,
      channel: 'custom-robot',
      to: { kind: 'group', conversationId: home.conversationId },
      msgtype: message.msgtype,
      content: message.content,
      mentions: message.mentions,
      taskId: null,
    })
    return accepted()
  },
})

/** The webhook of the group's custom robot. */
export const customRobotOperations = [send]

const KEYWORDS_MISSING =
  '错误描述:关键词不匹配;解决方案:请联系群管理员查看此机器人的关键词，并在发送的信息中包含此关键词;'

const SIGNATURE_WORDS = {
  mismatch: `错误描述:机器人发送签名不匹配;解决方案:请确认签名和生成签名的时间戳必须都放在调用的网址中，请确认机器人的密钥加密和填写正确;参考链接:请参考本接口对应文档获得具体要求，${PAGE}相关文档;`,
  expired: `错误描述:机器人发送签名过期;解决方案:签名生成时间和发送时间请保持在 timestampms 以内;参考链接:请参考本接口对应文档获得具体要求，${PAGE}相关文档;`,
}

function signatureRefusal(
  { customRobot }: World,
  timestamp: string | undefined,
  sign: string | undefined,
  now: number,
): Refused | null {
  if (!customRobot.security.signed) return null
  const problem = customRobot.signatureProblem(timestamp, sign, now)
  return problem === null ? null : refused(310000, SIGNATURE_WORDS[problem])
}
