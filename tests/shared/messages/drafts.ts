import fc from 'fast-check'
import { tryParseJson } from '../../../src/shared/losslessJson.ts'
import { CHANNELS, type Channel } from '../../../src/shared/messages/channels.ts'
import { contentFrom, type Draft, withHeld } from '../../../src/shared/messages/draft.ts'
import { isJsonObject, type JsonObject } from '../../../src/shared/messages/json.ts'
import type {
  Column,
  MessageField,
  MessageType,
  Row,
  Shape,
  Values,
} from '../../../src/shared/messages/messageType.ts'
import { MESSAGE_TYPES } from '../../../src/shared/messages/types.ts'

/** A JSON text as an object whose numbers keep every digit. */
export function objectIn(text: string): JsonObject {
  const value = tryParseJson(text)
  if (!isJsonObject(value)) throw new Error(`no object: ${text}`)
  return value
}

/** A type in one of its shapes on one channel. */
export interface Pairing {
  channel: Channel
  type: MessageType
  shape: Shape
  name: string
}

/** Every shape of every type on every channel that has it. */
export const PAIRINGS: readonly Pairing[] = CHANNELS.flatMap((channel) =>
  MESSAGE_TYPES.flatMap((type) =>
    (type.shapes[channel.format] ?? []).map((shape, index, shapes) => {
      const isSecond = shapes.findIndex(({ wire }) => wire === shape.wire) < index
      const name = `${shape.wire}${isSecond ? ' with several buttons' : ''} by ${channel.id}`
      return { channel, type, shape, name }
    }),
  ),
)

/** The example of a type, in one shape and under what stands beside it. */
export function exampleOf({ channel, type, shape }: Pairing, beside: Draft['body']): Draft {
  const example = type.into?.(type.example.zh, 'work', channel.format) ?? type.example.zh
  const content = contentFrom(shape, enough(example, shape))
  const empty: Draft = { channel: channel.id, body: beside }
  return withHeld(empty, shape.wire, content)
}

/** An example with as many rows as its shape has places for. */
function enough(example: Values, { fields }: Shape): Values {
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => {
      const place = fields.find((field) => field.key === key)?.place
      if (typeof value === 'string' || !place || !('named' in place)) return [key, value]
      return [key, place.named.map((_, index) => value[index % value.length] ?? {})]
    }),
  )
}

const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  fc.string({ unit: fc.constantFrom('钉', '🙂', '👨‍👩‍👧', 'a', '\n', '"', '\\', 'é'), maxLength: 30 }),
  // Halves of pairs, which no text should have and every editor can make.
  fc.string({ unit: fc.constantFrom('\ud83d', '\ude42', 'x', ' '), maxLength: 8 }),
  fc.constantFrom('', ' ', '0', 'true', '[1]', '{"a":1}', '60', '59', '+5', ' 7 ', '1.5', '-1'),
)

/** A text of exactly so many UTF-16 units, of one kind of character. */
function sized(length: number) {
  return fc
    .constantFrom('a', '钉', '🙂')
    .map((unit) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length))
}

const rightValues: Partial<Record<MessageField['kind'], fc.Arbitrary<string>>> = {
  media: fc.constantFrom('@lADPDeC2u', '$iQEL', '@', '$', 'lADP', '@\n'),
  picture: fc.constantFrom(
    '@lADPDeC2u',
    'https://a.example/p.png',
    'HTTP://x',
    'https://',
    'p.png',
  ),
  url: fc.constantFrom(
    'https://a.example',
    'dingtalk://dingtalkclient/page/link?url=x',
    'a',
    'javascript:x',
  ),
  color: fc.constantFrom('FFBBBBBB', 'ffbbbbbb', '0xFFBBBBBB', 'FFBBBBB', '#BBBBBB', 'FFBBBBBBB'),
  number: fc.constantFrom('1', '59', '60', '0', '3000', '+1', ' 9 ', '1.0', 'x', '-3'),
  choice: fc.constantFrom('0', '1', '2', 'pdf', 'DOCX', 'docxx', 'mp4', 'MP4', ''),
  text: fc.constantFrom('0xFFF65E5E', 'mp4', 'MP4', '0xfff65e5e', 'F65E5E'),
}

type Typable = Pick<MessageField, 'kind' | 'most'>

function typed({ kind, most }: Typable): fc.Arbitrary<string> {
  const edges = most === undefined ? [] : [most - 1, most, most + 1].map((length) => sized(length))
  const right = rightValues[kind]
  return fc.oneof(words, ...(right ? [{ weight: 3, arbitrary: right }] : []), ...edges)
}

function rowOf(columns: readonly Column[]): fc.Arbitrary<Row> {
  return fc.record(Object.fromEntries(columns.map((column) => [column.key, typed(column)])))
}

/** What anybody could have typed into the form of a shape; some of it is left at the example's. */
export function typedInto({ type, shape }: Pairing): fc.Arbitrary<Values> {
  const example = enough(type.example.zh, shape)
  return fc.record(
    Object.fromEntries(
      shape.fields.map((field) => {
        const { key, columns } = field
        const given = example[key] ?? ''
        const other = columns
          ? fc.array(rowOf(columns), { maxLength: 8 })
          : (typed(field) as fc.Arbitrary<string | Row[]>)
        return [key, fc.oneof({ weight: 3, arbitrary: fc.constant(given) }, other)]
      }),
    ),
  )
}
