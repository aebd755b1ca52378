import { at, isJsonObject, type JsonObject } from '../json.ts'
import { advice, error, type Finding } from './finding.ts'

const MOST_MENTIONS = 50
const CALLING = new Set(['text', 'markdown'])

/** What is known of a custom robot's settings. */
export interface RobotRules {
  /** One of them must be in the message; none is asked for when empty. */
  keywords: readonly string[]
  isSigned: boolean
  hasSecret: boolean
}

/** What is to be said of a message to a custom robot: who it calls, and what its owner asks for. */
export function lintRobot(
  body: JsonObject,
  wire: string,
  content: JsonObject,
  robot: RobotRules | undefined,
): Finding[] {
  return [...ofMentions(body, wire, content), ...(robot ? ofSecurity(content, robot) : [])]
}

function ofMentions(body: JsonObject, wire: string, content: JsonObject): Finding[] {
  const called = body['at']
  if (!isJsonObject(called)) return []
  const ids = textsIn(called['atUserIds'])
  const mobiles = textsIn(called['atMobiles'])
  const toAll = called['isAtAll'] === true || called['isAtAll'] === 'true'
  const all = [...ids, ...mobiles]
  if (all.length === 0 && !toAll) return []
  if (!CALLING.has(wire)) return [advice('mention-without-effect', 'at.atUserIds')]
  const have = all.filter((one) => one !== '@all').length
  if (have > MOST_MENTIONS) {
    return [
      error('too-many-mentions', 'at.atUserIds', {
        have: String(have),
        most: String(MOST_MENTIONS),
      }),
    ]
  }
  const said = textsIn(content).join('\n')
  return all
    .filter((one) => !said.includes(`@${one}`))
    .slice(0, 1)
    .map((name) =>
      advice('mention-not-in-text', ids.includes(name) ? 'at.atUserIds' : 'at.atMobiles', { name }),
    )
}

function ofSecurity(content: JsonObject, robot: RobotRules): Finding[] {
  const said = textsIn(content).join('\n')
  const { keywords } = robot
  const isMissing = keywords.length > 0 && !keywords.some((word) => said.includes(word))
  return [
    ...(isMissing ? [error('no-keyword', 'message', { words: keywords.join('、') })] : []),
    ...(robot.isSigned && !robot.hasSecret ? [error('no-signing-secret', 'message')] : []),
  ]
}

/** All texts in a value, wherever they stand. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsIn(one))
  return isJsonObject(value) ? Object.keys(value).flatMap((key) => textsIn(at(value, key))) : []
}
