import { integer } from '../fields.ts'
import { isJsonObject, writeJson } from '../json.ts'
import type { LegacyCode } from '../refusals.ts'
import { type MessageRule, misshapenIn, missingIn, tooLongIn } from './rules.ts'

const MAX_BYTES = 2048
const MAX_BUTTONS = 1000

/** A media_id; those of newer clients begin with a dollar. */
const MEDIA_ID = /^[@$]./
/** A picture may also be anywhere on the web. */
const PICTURE = /^([@$]|https?:\/\/)./i

/**
 * What the types of a work notification ask for. Lengths that the page only recommends (500 for a
 * text, 100 for a link's title …) are not kept to: the service takes more.
 * https://open.dingtalk.com/document/development/message-types-and-data-format
 */
const RULES: Readonly<Record<string, MessageRule>> = {
  text: { required: ['content'], limits: { content: 5000 } },
  image: { required: ['media_id'] },
  voice: { required: ['media_id', 'duration'] },
  file: { required: ['media_id'] },
  link: { required: ['messageUrl', 'picUrl', 'title', 'text'] },
  oa: {
    required: ['message_url', 'head.bgcolor', 'head.text', 'body'],
    forms: { 'head.bgcolor': /^[0-9a-f]{8}$/i, 'status_bar.status_bg': /^0xff[0-9a-f]{6}$/i },
  },
  markdown: { required: ['title', 'text'], limits: { title: 64, text: 5000 } },
  action_card: {
    required: ['markdown'],
    limits: { title: 64, markdown: 5000, single_title: 20, single_url: 500 },
  },
}

/** What stands for a file or a picture, by the type of message. */
const MEDIA: Readonly<Record<string, MessageRule['forms']>> = {
  image: { media_id: MEDIA_ID },
  voice: { media_id: MEDIA_ID },
  file: { media_id: MEDIA_ID },
  link: { picUrl: PICTURE },
  oa: { 'body.image': PICTURE },
}

const ONE_BUTTON: MessageRule = { required: ['single_title', 'single_url'] }
const BUTTONS: MessageRule = {
  required: ['btn_orientation'],
  forms: { btn_orientation: /^[01]$/ },
  rows: { btn_json_list: ['title', 'action_url'] },
}
const BUTTON: MessageRule = { required: [], limits: { title: 20, action_url: 700 } }

/** A message that may be sent, or the errcode that says why it may not. */
export function readWorkMessage(
  message: Record<string, unknown>,
): { msgtype: string; content: Record<string, unknown> } | LegacyCode {
  const { msgtype } = message
  if (typeof msgtype !== 'string' || !Object.hasOwn(RULES, msgtype)) return 40008
  const rule = RULES[msgtype]
  const content = message[msgtype]
  if (rule === undefined || !isJsonObject(content)) return 34014
  if (missingIn(content, rule) !== null || misshapenIn(content, rule) !== null) return 34014
  if (tooLongIn(content, rule) !== null) return 34016
  if (Buffer.byteLength(writeJson(message)) > MAX_BYTES) return 34016
  return ownProblem(msgtype, content) ?? { msgtype, content }
}

/** What only one type asks for. */
function ownProblem(msgtype: string, content: Record<string, unknown>): LegacyCode | null {
  if (misshapenIn(content, { required: [], forms: MEDIA[msgtype] ?? {} }) !== null) return 40007
  if (msgtype === 'voice') return isDuration(content['duration']) ? null : 34005
  if (msgtype === 'oa') return bodyProblem(content['body'])
  return msgtype === 'action_card' ? cardProblem(content) : null
}

/** Seconds, above none and below a minute. */
function isDuration(raw: unknown): boolean {
  const seconds = integer(raw)
  return seconds !== undefined && seconds > 0 && seconds < 60
}

/** What an oa says: its form, if it has one, is a list of pairs. */
function bodyProblem(body: unknown): LegacyCode | null {
  if (!isJsonObject(body)) return 34014
  const { form = [], rich = {} } = body
  if (!Array.isArray(form) || !isJsonObject(rich)) return 34014
  return form.every((row: unknown) => isJsonObject(row)) ? null : 34014
}

/** One button, or a list of them with the way they lie. */
function cardProblem(content: Record<string, unknown>): LegacyCode | null {
  const buttons = content['btn_json_list']
  if (buttons === undefined) return missingIn(content, ONE_BUTTON) === null ? null : 34014
  if (missingIn(content, BUTTONS) !== null || misshapenIn(content, BUTTONS) !== null) return 34014
  const rows: unknown[] = Array.isArray(buttons) ? buttons : []
  if (rows.some((row) => isJsonObject(row) && tooLongIn(row, BUTTON) !== null)) return 34016
  return writeJson(buttons).length > MAX_BUTTONS ? 34016 : null
}
