import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPlainJson } from '../../src/shared/jsonValue.ts'

it('every JSON value of ordinary size is plain JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 10 }), (value) => {
      fc.pre(!JSON.stringify(value).includes('__proto__'))
      expect(isPlainJson(structuredClone(value))).toBe(true)
    }),
  )
})

const cyclic: unknown[] = []
cyclic.push(cyclic)

it.each([
  ['a cycle', cyclic],
  ['a date', new Date()],
  ['a map', new Map()],
  ['a function', () => {}],
  ['undefined inside', { inside: undefined }],
  ['a number that JSON lacks', [Number.POSITIVE_INFINITY]],
  ['a big integer', 1n],
  ['a key that reaches the prototype', JSON.parse('{"__proto__": 1}')],
  ['33 levels', JSON.parse('['.repeat(34) + ']'.repeat(34))],
  ['more than 50,000 nodes', Array.from({ length: 50_000 }, () => 0)],
  ['more than ten million characters', 'x'.repeat(10_000_001)],
])('%s is not', (_what, value) => {
  expect(isPlainJson(value)).toBe(false)
})
