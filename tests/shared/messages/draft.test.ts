import fc from 'fast-check'
import { LosslessNumber } from 'lossless-json'
import { describe, expect, it } from 'vitest'
import { printJson } from '../../../src/shared/losslessJson.ts'
import {
  type Draft,
  heldIn,
  speltIn,
  valuesIn,
  withHeld,
  withValue,
} from '../../../src/shared/messages/draft.ts'
import type { JsonObject } from '../../../src/shared/messages/json.ts'
import { exampleOf, objectIn, PAIRINGS, typedInto } from './drafts.ts'

/** What is written as JSON and read again, as the JSON tab does. */
function readAgain({ channel, body }: Draft): Draft {
  return { channel, body: objectIn(printJson(body)) }
}

const digits = fc
  .bigInt({ min: 10n ** 16n, max: 10n ** 30n })
  .map((value) => new LosslessNumber(String(value)))
/** Names that no type and no channel has, with values that a number of JavaScript cannot hold. */
const unknown = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }).map((name) => `x-${name}`),
  fc.oneof(digits, fc.string(), fc.constant(null), fc.array(digits, { maxLength: 2 })),
  { maxKeys: 3 },
)

function filled(draft: Draft, values: ReturnType<typeof valuesIn>): Draft {
  return Object.entries(values).reduce((one, [key, value]) => withValue(one, key, value), draft)
}

/** The draft with things in it that no form shows: around the message, in it and in its content. */
function withUnknown(draft: Draft, more: JsonObject): Draft {
  const { wire, content } = heldIn(draft)
  const held = withHeld(draft, wire, { ...content, ...more })
  return { ...held, body: { ...held.body, ...more } }
}

describe('a form', () => {
  it.each(PAIRINGS)('of $name shows what was typed, and JSON carries it', (pairing) => {
    fc.assert(
      fc.property(typedInto(pairing), (values) => {
        const draft = exampleOf(pairing, {})
        const shape = speltIn(draft)?.shape
        const typed = filled(draft, values)
        // Taking the list of buttons away makes a card of another shape.
        if (speltIn(typed)?.shape !== shape) return
        const shown = valuesIn(typed)
        // Rows under names of their own have only so many places.
        const keys = pairing.shape.fields.flatMap(({ key, place }) =>
          'named' in place ? [] : [key],
        )
        const only = (all: typeof values) => keys.map((key) => all[key] ?? '')
        expect(only(shown)).toEqual(only(values))
        expect(valuesIn(readAgain(typed))).toEqual(shown)
      }),
      { numRuns: 30 },
    )
  })

  it.each(PAIRINGS)('of $name keeps what it does not know, with every digit', (pairing) => {
    fc.assert(
      fc.property(typedInto(pairing), unknown, (values, more) => {
        const draft = withUnknown(exampleOf(pairing, {}), more)
        const typed = filled(readAgain(draft), values)
        for (const [name, value] of Object.entries(more)) {
          expect(printJson(heldIn(typed).content[name])).toBe(printJson(value))
          expect(printJson(typed.body[name])).toBe(printJson(value))
        }
      }),
      { numRuns: 30 },
    )
  })

  it.each(PAIRINGS)('of $name changes nothing when it types what is there', (pairing) => {
    fc.assert(
      fc.property(typedInto(pairing), unknown, (values, more) => {
        const draft = withUnknown(filled(exampleOf(pairing, {}), values), more)
        expect(printJson(filled(draft, valuesIn(draft)).body)).toBe(printJson(draft.body))
      }),
      { numRuns: 30 },
    )
  })

  const notification = (content: string): Draft => ({
    channel: 'work-notification',
    body: objectIn(`{"msg":${content}}`),
  })

  it('keeps a number a number as long as it is one', () => {
    const draft = notification('{"msgtype":"voice","voice":{"media_id":"@a","duration":10}}')
    expect(printJson(withValue(draft, 'duration', '12').body)).toContain('"duration":12')
    expect(printJson(withValue(draft, 'duration', '12s').body)).toContain('"duration":"12s"')
  })

  it('keeps the rest of a row when a row before it is taken out', () => {
    const draft = notification(
      '{"msgtype":"oa","oa":{"body":{"form":[{"key":"a","value":"1","n":1},{"key":"b","value":"2","n":2}]}}}',
    )
    const typed = withValue(draft, 'form', [{ key: 'b', value: '2' }])
    expect(printJson(typed.body)).toContain('"form":[{"key":"b","value":"2","n":2}]')
  })

  it('takes an object away with the last thing in it', () => {
    const draft = notification('{"msgtype":"oa","oa":{"body":{"rich":{"num":"1"},"title":"t"}}}')
    expect(printJson(withValue(draft, 'richNumber', '').body)).toContain('"body":{"title":"t"}')
  })
})
