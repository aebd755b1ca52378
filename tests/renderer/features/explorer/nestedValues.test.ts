import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  textOfValue,
  valueOfLine,
  valueOfText,
  withMember,
} from '../../../../src/renderer/features/explorer/request/nested/values.ts'
import { moved } from '../../../../src/renderer/features/explorer/request/nested/useRowIds.ts'
import { printJson, tryParseJson } from '../../../../src/shared/losslessJson.ts'
import { lineOf } from '../../../../src/shared/request/readNested.ts'

const types = ['text', 'integer', 'number', 'boolean'] as const
const literal = fc.oneof(
  fc.constantFrom('9007199254740993', '1.0', '-0', '1e5', '"1"', '"true"', '"{{a}}"', '" "', '"["'),
  fc.json({ maxDepth: 4 }),
)

const typedLine = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('1.5', '1e5', '-'))

describe('a form', () => {
  it('comes back the same from its JSON, to the last digit, broken or not', () => {
    fc.assert(
      fc.property(literal, (json) => {
        fc.pre(!json.includes('__proto__'))
        const value = tryParseJson(json)

        expect(printJson(valueOfText(textOfValue(value)))).toBe(printJson(value))
      }),
    )
  })

  it('keeps any text that is typed as JSON', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const value = valueOfText(typed)

        expect(printJson(valueOfText(textOfValue(value)))).toBe(printJson(value))
      }),
    )
  })

  it('shows a line as it was typed, but for spaces around a number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), typedLine, (type, line) => {
        const shown = lineOf({ type }, valueOfLine({ type }, line))

        expect([line, line.trim()]).toContain(shown)
      }),
    )
  })

  it.each([
    ['integer', '9007199254740993', '9007199254740993'],
    ['integer', ' 12 ', '12'],
    ['integer', '007', '"007"'],
    ['integer', '1.5', '"1.5"'],
    ['number', '1.50', '1.50'],
    ['boolean', 'true', 'true'],
    ['boolean', '{{all}}', '"{{all}}"'],
    ['text', '12', '"12"'],
  ] as const)('writes %s %j as %s', (type, line, json) => {
    expect(printJson(valueOfLine({ type }, line))).toBe(json)
  })

  it('tells a text of digits from a number', () => {
    expect(lineOf({ type: 'integer' }, '12')).toBe('"12"')
  })
})

it('an object keeps the order of its members, and is left out when none is left', () => {
  const object = { a: 1, b: 2 }

  expect(Object.keys(withMember(object, 'a', 3) ?? {})).toEqual(['a', 'b'])
  expect(withMember(object, 'a', undefined)).toEqual({ b: 2 })
  expect(withMember({ a: 1 }, 'a', undefined)).toBeUndefined()
  expect(withMember(undefined, 'a', 'x')).toEqual({ a: 'x' })
  expect(withMember({ a: 1 }, 'b', undefined)).toEqual({ a: 1 })
})

it('an entry is moved without loss of the others', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
})
