import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/shared/outline.ts'
import { readPlainJson } from '../../src/shared/plainJson.ts'

describe('the outline of a JSON text', () => {
  it('is the text itself where nothing nested is large', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(outlineOf(text)).toBe(text)
      }),
    )
  })

  it('has every member, with null for what is nested and large', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (value, key) => {
        const large = { list: Array.from({ length: 3_000 }, () => ['}]"\\', {}]) }
        const text = JSON.stringify({ ...value, [`${key}!`]: large, last: 'x' })

        const expected: unknown = JSON.parse(
          JSON.stringify({ ...value, [`${key}!`]: null, last: 'x' }),
        )
        expect(readPlainJson(outlineOf(text))).toEqual(expected)
      }),
    )
  })

  it('of a text that breaks off is no JSON either', () => {
    const text = JSON.stringify({ a: Array.from({ length: 30_000 }, () => 1), b: 2 })

    expect(readPlainJson(outlineOf(text.slice(0, -3)))).toBeUndefined()
    expect(readPlainJson(outlineOf(text.slice(0, 30_000)))).toBeUndefined()
  })
})
