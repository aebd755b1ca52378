import { describe, expect, it } from 'vitest'
import { prettyJson } from '../../../../src/renderer/features/explorer/answer/prettyJson.ts'

describe('JSON made readable', () => {
  it.each([
    ['digits beyond 2^53 stay', '{"task_id":12345678901234567890}', '12345678901234567890'],
    ['1.0 stays 1.0', '[1.0,1e5]', '[\n  1.0,\n  1e5\n]'],
    ['keys that look like numbers keep their order', '{"2":0,"1":0}', '{\n  "2": 0,\n  "1": 0\n}'],
    ['repeated keys stay', '{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'],
    ['a key named __proto__ stays', '{"__proto__":1}', '{\n  "__proto__": 1\n}'],
    ['escaped letters become letters', String.raw`"\u90e8\u95e8"`, '"部门"'],
    ['escaped quotes stay escaped', String.raw`{"a":"\"}{\\"}`, String.raw`"\"}{\\"`],
    ['nothing inside stays on one line', '{"a":[ ],"b":{ }}', '{\n  "a": [],\n  "b": {}\n}'],
    ['brackets inside a text are text', '["}],{"]', '[\n  "}],{"\n]'],
  ])('%s', (_fact, text, expected) => {
    expect(prettyJson(text)).toContain(expected)
  })

  it('means the same as before', () => {
    const text = '{"a":[1,{"b":null,"c":[[],{}]}],"d":"x\\ny","e":-0.5e-3,"f":true}'
    expect(JSON.parse(prettyJson(text) ?? '')).toEqual(JSON.parse(text))
  })

  it.each(['', '{', '<html></html>', '{"a":1}}'])('%j is no JSON', (text) => {
    expect(prettyJson(text)).toBeNull()
  })

  it('ten thousand levels are no trouble', () => {
    const text = '['.repeat(10_000) + ']'.repeat(10_000)
    expect(prettyJson(text)?.replaceAll(/\s/g, '')).toBe(text)
  })
})
