import { tryParseJson } from '../losslessJson.ts'
import { isCurl, readCurl } from '../request/readCurl.ts'
import { CHANNELS, channelOf, type ChannelId } from './channels.ts'
import type { Draft } from './draft.ts'
import { at, isJsonObject, type JsonObject } from './json.ts'
import { wiresOf } from './types.ts'

const TOKEN_HEADER = 'x-acs-dingtalk-access-token'

/** A pasted message, or why it is none. */
export type Pasted =
  | {
      ok: true
      draft: Draft
      /** Whether a token, a signature or a secret stood in it and was left out. */
      hadSecret: boolean
    }
  /**
   * `not-json`: neither JSON nor curl; `not-message`: JSON without a type that a channel knows;
   * `other-address`: a curl command to something else.
   */
  | { ok: false; why: 'not-json' | 'not-message' | 'other-address' }

/**
 * Reads a message: the body of a call, the message alone, or a curl command that sends one. Where
 * several channels take it, `preferred` does if it is among them, else the first.
 */
export function readPasted(text: string, preferred: ChannelId): Pasted {
  if (isCurl(text)) return readCommand(text)
  const body = tryParseJson(text)
  if (!isJsonObject(body)) return { ok: false, why: 'not-json' }
  const fitting = CHANNELS.filter((channel) => fits(channel.id, body)).map(({ id }) => id)
  const [first] = fitting
  if (first !== undefined) {
    const channel = fitting.includes(preferred) ? preferred : first
    return { ok: true, draft: { channel, body }, hadSecret: false }
  }
  return readBare(body, preferred)
}

function readCommand(command: string): Pasted {
  const read = readCurl(command)
  const address =
    read === null ? '' : /^[a-z]+:\/\//i.test(read.url) ? read.url : `https://${read.url}`
  if (read === null || !URL.canParse(address)) return { ok: false, why: 'other-address' }
  const { pathname, searchParams } = new URL(address)
  const channel = CHANNELS.find(({ operationId }) =>
    pathname.endsWith(operationId.split(' ')[2] ?? '/'),
  )
  if (!channel) return { ok: false, why: 'other-address' }
  const whole = tryParseJson(read.body ?? '') ?? formIn(read.body)
  if (!isJsonObject(whole)) return { ok: false, why: 'not-json' }
  // In a form the token may stand among the fields.
  const { access_token: token, ...body } = whole
  const hadSecret =
    token !== undefined ||
    ['access_token', 'sign'].some((name) => searchParams.has(name)) ||
    read.headers.some(({ name }) => name.toLowerCase() === TOKEN_HEADER)
  return { ok: true, draft: { channel: channel.id, body }, hadSecret }
}

/** A form, which the old generation takes as well. */
function formIn(body: string | null): JsonObject | null {
  if (body === null || !/^[\w.]+=/.test(body)) return null
  return Object.fromEntries(new URLSearchParams(body))
}

/** Whether a body is one of a channel's: its message is where it belongs, and something of its own is there. */
function fits(id: ChannelId, body: JsonObject): boolean {
  const { holds, fields, format } = channelOf(id)
  const isOwn = fields.some(({ name }) => isOnlyOf(id, name) && at(body, name) !== undefined)
  if (holds === 'msgParam') {
    return body['msgKey'] !== undefined && (isOwnOf(id, body) || !hasRecipient(body))
  }
  if (holds === 'msg') return body['msg'] !== undefined && isOwn
  if (holds === 'either') return isOwn && (body['msg'] !== undefined || isTyped(body))
  if (format === 'webhook')
    return isTyped(body) && wiresOf(format).includes(wireIn(body)) && (isOwn || isRobots(body))
  return isOwn && isTyped(body)
}

/** Whether no other channel has a field of that name. */
function isOnlyOf(id: ChannelId, name: string): boolean {
  return CHANNELS.every((one) => one.id === id || one.fields.every((field) => field.name !== name))
}

/** Which of the app robot's two channels a body is for. */
function isOwnOf(id: ChannelId, body: JsonObject): boolean {
  return body[id === 'app-robot' ? 'userIds' : 'openConversationId'] !== undefined
}

function hasRecipient(body: JsonObject): boolean {
  return body['userIds'] !== undefined || body['openConversationId'] !== undefined
}

/** Whether only a custom robot spells the type so. */
function isRobots(body: JsonObject): boolean {
  return ['actionCard', 'feedCard'].includes(wireIn(body))
}

/** A message alone: into the preferred channel when that knows the type, else a work notification. */
function readBare(body: JsonObject, preferred: ChannelId): Pasted {
  const inner = isJsonObject(body['msg']) ? body['msg'] : body
  if (!isTyped(inner)) return { ok: false, why: 'not-message' }
  const id = [preferred, 'work-notification' as const, 'custom-robot' as const].find((one) => {
    const { format, holds } = channelOf(one)
    return holds !== 'msgParam' && wiresOf(format).includes(wireIn(inner))
  })
  if (id === undefined) return { ok: false, why: 'not-message' }
  const { holds } = channelOf(id)
  const isInside = holds === 'msg' || holds === 'either'
  const { msg: _msg, ...rest } = body
  const whole = inner === body ? { msg: inner } : body
  const flat = inner === body ? body : { ...rest, ...inner }
  return { ok: true, draft: { channel: id, body: isInside ? whole : flat }, hadSecret: false }
}

function isTyped(body: JsonObject): boolean {
  return typeof body['msgtype'] === 'string'
}

function wireIn(body: JsonObject): string {
  return typeof body['msgtype'] === 'string' ? body['msgtype'] : ''
}
