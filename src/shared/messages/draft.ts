import { printJson } from '../losslessJson.ts'
import { type Channel, channelOf, type ChannelId } from './channels.ts'
import { isJsonObject, type JsonObject, objectOf, typedText } from './json.ts'
import type { Row, Shape, Values } from './messageType.ts'
import { readPlace, writePlace } from './place.ts'
import { type Spelt, speltAs, wiresOf } from './types.ts'

/**
 * A message as it will be sent: the whole body of the call. It is the one truth; a form is a view of
 * it, so that nothing in it is lost that a form does not know.
 */
export interface Draft {
  channel: ChannelId
  body: JsonObject
}

/** The message inside a draft. */
export interface Held {
  /** The msgtype or msgKey, '' when there is none. */
  wire: string
  /** What stands under it, as it is: not necessarily an object. */
  raw: unknown
  /** The same when it is an object, else an empty one. */
  content: JsonObject
  /** The message alone, as the limits of its size count it. */
  text: string
}

/** The message inside a draft, whatever state it is in. */
export function heldIn({ channel, body }: Draft): Held {
  const { holds, format } = channelOf(channel)
  if (holds === 'msgParam') {
    const raw = body['msgParam']
    const content = objectOf(typeof raw === 'string' ? raw : null) ?? {}
    const text = typeof raw === 'string' ? raw : printJson(raw ?? null)
    return { wire: typedText(body['msgKey']), raw, content, text }
  }
  const message = messageIn(holds, format, body)
  const wire = typeof message['msgtype'] === 'string' ? message['msgtype'] : ''
  const raw = Object.hasOwn(message, wire) && wire !== 'msgtype' ? message[wire] : undefined
  return { wire, raw, content: isJsonObject(raw) ? raw : {}, text: printJson(message) }
}

/** The type of a draft and the shape that fits it; `null` for a type that nobody knows. */
export function speltIn(draft: Draft): Spelt | null {
  const { wire, content } = heldIn(draft)
  return speltAs(channelOf(draft.channel).format, wire, content)
}

/** The draft with another content of a type; nothing beside it is touched. */
export function withHeld(draft: Draft, wire: string, content: JsonObject): Draft {
  const { holds } = channelOf(draft.channel)
  const { body } = draft
  if (holds === 'msgParam') {
    return { ...draft, body: { ...body, msgKey: wire, msgParam: printJson(content) } }
  }
  const before = heldIn(draft).wire
  if (holds === 'msg' || (holds === 'either' && !isBeside(body))) {
    return {
      ...draft,
      body: { ...body, msg: retyped(objectOf(body['msg']) ?? {}, before, wire, content) },
    }
  }
  return { ...draft, body: retyped(body, before, wire, content) }
}

/** The values of a draft, as a form shows them; empty for a type that nobody knows. */
export function valuesIn(draft: Draft): Values {
  const spelt = speltIn(draft)
  return spelt === null ? {} : valuesOf(spelt.shape, heldIn(draft).content)
}

/** The values of a content in a shape. */
function valuesOf(shape: Shape, content: JsonObject): Values {
  return Object.fromEntries(shape.fields.map(({ key, place }) => [key, readPlace(content, place)]))
}

/** The draft with something else typed in one field of its message. */
export function withValue(draft: Draft, key: string, typed: string | readonly Row[]): Draft {
  const spelt = speltIn(draft)
  const field = spelt?.shape.fields.find((one) => one.key === key)
  if (!spelt || !field) return draft
  const { content, raw } = heldIn(draft)
  const next = writePlace(content, field.place, typed)
  // What was typed before is kept to the letter where nothing changes.
  return next === content && raw !== undefined ? draft : withHeld(draft, spelt.shape.wire, next)
}

/** A content in a shape that says these values and nothing else. */
export function contentFrom(shape: Shape, values: Values): JsonObject {
  return shape.fields.reduce<JsonObject>((content, { key, place }) => {
    const value = values[key]
    return value === undefined ? content : writePlace(content, place, value)
  }, {})
}

/** A message beside the other fields is its msgtype and the objects that are named as types are. */
function messageIn(
  holds: Channel['holds'],
  format: Channel['format'],
  body: JsonObject,
): JsonObject {
  if (holds === 'msg' || (holds === 'either' && !isBeside(body))) {
    return objectOf(body['msg']) ?? {}
  }
  const names = new Set(['msgtype', ...wiresOf(format)])
  return Object.fromEntries(
    Object.entries(body).filter(([name, one]) => names.has(name) && one !== null && one !== ''),
  )
}

/** In groups both ways are taken; what stands under `msg` comes first. */
function isBeside(body: JsonObject): boolean {
  return (body['msg'] === undefined || body['msg'] === null) && body['msgtype'] !== undefined
}

function retyped(
  message: JsonObject,
  before: string,
  wire: string,
  content: JsonObject,
): JsonObject {
  if (before === wire || before === '' || before === 'msgtype') {
    return { ...message, msgtype: wire, [wire]: content }
  }
  const { [before]: _old, ...rest } = message
  return { ...rest, msgtype: wire, [wire]: content }
}
