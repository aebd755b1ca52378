import { describe, expect, it } from 'vitest'
import { readJson, writeJson } from '../../src/simulator/json.ts'

describe('JSON of the simulator', () => {
  it.each(['9223372036854775806', '-9007199254740993', '{"a":[176379156324762512]}'])(
    'keeps every digit of %s',
    (text) => {
      expect(writeJson(readJson(text))).toBe(text)
    },
  )

  it.each([
    ['1e300', 1e300],
    ['1.5', 1.5],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('reads %s as the number it is', (text, value) => {
    expect(readJson(text)).toBe(value)
  })
})
