import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printJson, textOf, tryParseJson } from '../../src/shared/losslessJson.ts'

it.each([
  '{"task_id":9223372036854775806}',
  '[1.0,0.10,1e400,-0,123456789012345678901234567890.5]',
  '[1.5,1E3,1.5e+3,-0.0,1234567890123456,{"a":10000000000000001}]',
  '-0',
  '{"a":"[1.0","b":[1,-2.5,0.1,2000000000000000]}',
  '{"__proto__":{"a":1},"b":[]}',
])('%s keeps every digit and key', (text) => {
  expect(printJson(tryParseJson(text))).toBe(text)
})

it('is printed with two spaces a level', () => {
  expect(printJson(tryParseJson('{"a":[1,{}],"b":"你"}'), 2)).toBe(
    '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": "你"\n}',
  )
})

it('of a key that stands twice, the last counts, as in JSON.parse', () => {
  expect(printJson(tryParseJson('{"a":1,"a":2}'))).toBe('{"a":2}')
})

it.each(['', '{', '{"a":1}x', "{'a':1}", '01', '['.repeat(200_000)])(
  'what is not JSON gives undefined, and throws nothing',
  (text) => {
    expect(tryParseJson(text)).toBeUndefined()
  },
)

it.each([
  [tryParseJson('12345678901234567890'), '12345678901234567890'],
  [88, '88'],
  ['88', '88'],
  [null, null],
  [true, null],
  [{}, null],
])('%j as text is %j', (value, text) => {
  expect(textOf(value)).toBe(text)
})

it('reads and prints as JSON does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      expect(JSON.parse(printJson(tryParseJson(text)))).toEqual(JSON.parse(text))
    }),
  )
})
