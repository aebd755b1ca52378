import { integer, text } from '../fields.ts'
import { isJsonObject, writeJson } from '../json.ts'
import type { LegacyCode } from '../refusals.ts'
import { at, type MessageRule, missingIn, tooLongIn } from './rules.ts'

const MAX_BYTES = 2048

/**
 * What the types of a work notification ask for.
 * https://open.dingtalk.com/document/development/message-types-and-data-format
 */
const RULES: Readonly<Record<string, MessageRule>> = {
  text: { required: ['content'], limits: { content: 5000 } },
  image: { required: ['media_id'] },
  voice: { required: ['media_id', 'duration'] },
  file: { required: ['media_id'] },
  link: { required: ['messageUrl', 'picUrl', 'title', 'text'] },
  oa: { required: ['message_url', 'head.bgcolor', 'head.text', 'body'] },
  markdown: { required: ['title', 'text'], limits: { title: 64, text: 5000 } },
  action_card: {
    required: ['markdown'],
    limits: { title: 64, markdown: 5000, single_title: 20, single_url: 500 },
  },
}

/** A message that may be sent, or the errcode that says why it may not. */
export function readWorkMessage(
  message: Record<string, unknown>,
): { msgtype: string; content: Record<string, unknown> } | LegacyCode {
  const { msgtype } = message
  if (typeof msgtype !== 'string' || !Object.hasOwn(RULES, msgtype)) return 40008
  const rule = RULES[msgtype]
  const content = message[msgtype]
  if (rule === undefined || !isJsonObject(content)) return 34014
  if (missingIn(content, rule) !== null) return 34014
  if (tooLongIn(content, rule) !== null) return 34016
  if (Buffer.byteLength(writeJson(message)) > MAX_BYTES) return 34016
  return ownProblem(msgtype, content) ?? { msgtype, content }
}

/** What only one type asks for. */
function ownProblem(msgtype: string, content: Record<string, unknown>): LegacyCode | null {
  const mediaId = content['media_id']
  if (mediaId !== undefined && !/^[@$]/.test(text(mediaId) ?? '')) return 40007
  if (msgtype === 'voice') return isDuration(content['duration']) ? null : 34005
  if (msgtype === 'oa') {
    return /^[0-9a-f]{8}$/i.test(text(at(content, 'head.bgcolor')) ?? '') ? null : 34014
  }
  return msgtype === 'action_card' ? cardProblem(content) : null
}

/** Seconds, above none and below a minute. */
function isDuration(raw: unknown): boolean {
  const seconds = integer(raw)
  return seconds !== undefined && seconds > 0 && seconds < 60
}

/** One button, or a list of them with the way they lie. */
function cardProblem(content: Record<string, unknown>): LegacyCode | null {
  const buttons = content['btn_json_list']
  if (buttons === undefined) {
    return missingIn(content, { required: ['single_title', 'single_url'] }) === null ? null : 34014
  }
  const rows = { btn_json_list: ['title', 'action_url'] }
  if (missingIn(content, { required: ['btn_orientation'], rows }) !== null) return 34014
  return writeJson(buttons).length > 1000 ? 34016 : null
}
