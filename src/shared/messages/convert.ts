import { channelOf, type ChannelId } from './channels.ts'
import { contentFrom, type Draft, heldIn, speltIn, valuesIn, withHeld } from './draft.ts'
import { isThere, type JsonObject } from './json.ts'
import type { Bilingual } from '../catalog/operation.ts'
import type { Format, MessageType, Row, Shape, Values } from './messageType.ts'
import { messageTypeOf } from './types.ts'

/** Something that a message had on one channel and has not on another. */
export interface Loss {
  /** The key of a field; a name in the JSON for what no field shows. */
  key: string
  label: Bilingual
}

/** A message on another channel, or the reason that it cannot be there. */
export type Converted =
  | { ok: true; draft: Draft; lost: readonly Loss[] }
  /** The channel has neither the type nor another that says the same. */
  | { ok: false; type: MessageType | null }

/**
 * The same message on another channel. `beside` is what stands beside it there: recipients are not
 * carried over, since every channel knows them by other ids.
 */
export function convert(draft: Draft, to: ChannelId, beside: JsonObject = {}): Converted {
  const spelt = speltIn(draft)
  if (spelt === null) return { ok: false, type: null }
  const from = channelOf(draft.channel).format
  const { format } = channelOf(to)
  const { type, shape } = spelt
  const { content } = heldIn(draft)
  const empty: Draft = { channel: to, body: beside }
  if (from === format) {
    return { ok: true, draft: withHeld(empty, shape.wire, content), lost: [] }
  }
  const values = type.into?.(valuesIn(draft), from, format) ?? valuesIn(draft)
  const unknown = unknownIn(content, shape, valuesIn(draft))
  const target = shapeOf(type, values, format)
  if (target !== null) {
    const lost = lostIn(values, shape, target)
    const next = withHeld(empty, target.wire, contentFrom(target, values))
    return { ok: true, draft: next, lost: [...lost, ...unknown] }
  }
  const substitute = type.instead?.(values, format) ?? null
  const other = substitute === null ? null : messageTypeOf(substitute.type)
  const otherShape = other && substitute ? shapeOf(other, substitute.values, format) : null
  if (substitute === null || otherShape === null) return { ok: false, type }
  const next = withHeld(empty, otherShape.wire, contentFrom(otherShape, substitute.values))
  const lost = substitute.lost.map((key) => ({ key, label: labelOf(shape, key) }))
  return { ok: true, draft: next, lost: [...lost, ...unknown] }
}

/** The shape that a type's values take in a format; `null` when the format has no such type. */
function shapeOf(type: MessageType, values: Values, format: Format): Shape | null {
  const shapes = type.shapes[format] ?? []
  return type.shapeFor?.(values, shapes) ?? shapes[0] ?? null
}

/** What was filled in and has no place, or not enough places, in the other shape. */
function lostIn(values: Values, shape: Shape, target: Shape): Loss[] {
  return shape.fields.flatMap(({ key, label }): Loss[] => {
    const value = values[key]
    if (value === undefined || value.length === 0) return []
    const field = target.fields.find((one) => one.key === key)
    if (field) return isShort(field, value) ? [{ key, label }] : []
    // Of two buttons the other side's name says which way they lie; one lies any way.
    return key === 'orientation' && !asksOrientation(values) ? [] : [{ key, label }]
  })
}

function asksOrientation(values: Values): boolean {
  const rows = values['buttons']
  return typeof rows === 'object' && rows.length > 2 && values['orientation'] === '1'
}

function isShort(field: Shape['fields'][number], value: string | readonly Row[]): boolean {
  return (
    typeof value === 'object' && 'named' in field.place && value.length > field.place.named.length
  )
}

/** What of a content no field shows. */
function unknownIn(content: JsonObject, shape: Shape, values: Values): Loss[] {
  const known = contentFrom(shape, values)
  return Object.keys(content)
    .filter((name) => isThere(content[name]) && !Object.hasOwn(known, name))
    .filter((name) => !shape.fields.some(({ place }) => 'at' in place && place.or?.includes(name)))
    .map((name) => ({ key: name, label: { zh: name, en: name } }))
}

function labelOf(shape: Shape, path: string): Bilingual {
  const [key, column] = path.split('.')
  const field = shape.fields.find((one) => one.key === key)
  const inner = field?.columns?.find((one) => one.key === column)
  return inner?.label ?? field?.label ?? { zh: path, en: path }
}
