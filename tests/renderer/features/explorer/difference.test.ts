import { describe, expect, test } from 'vitest'
import {
  compare,
  differencesIn,
  inLines,
  sideBySide,
} from '../../../../src/renderer/features/explorer/compare/difference.ts'

const differenceOf = (first: string, second: string, ignores: boolean) =>
  inLines(compare(first, second, ignores))
const changed = (first: string, second: string, ignores = true) =>
  differenceOf(first, second, ignores)
    .lines.filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind} ${text.trim()}`)

describe('two answers', () => {
  test('are the same whatever the order of their keys', () => {
    expect(changed('{"a":1,"b":[1,{"c":2,"d":3}]}', '{"b":[1,{"d":3,"c":2}],"a":1}')).toEqual([])
  })

  test('differ where their values do', () => {
    expect(changed('{"a":1,"b":2}', '{"a":1,"b":3}')).toEqual(['removed "b": 2', 'added "b": 3'])
  })

  test('differ in the last digit of a long number', () => {
    expect(changed('{"id":9223372036854775806}', '{"id":9223372036854775807}')).toHaveLength(2)
  })

  test('are compared without request ids and times, and that is said', () => {
    const [first, second] = [
      '{"request_id":"a","in":{"timestamp":1},"x":1}',
      '{"request_id":"b","in":{"timestamp":2},"x":1}',
    ]

    expect(changed(first ?? '', second ?? '')).toEqual([])
    expect(differenceOf(first ?? '', second ?? '', true).ignored).toEqual([
      '$.in.timestamp',
      '$.request_id',
    ])
    expect(changed(first ?? '', second ?? '', false)).toHaveLength(4)
  })

  test('that are no JSON are compared by lines', () => {
    expect(changed('one\ntwo', 'one\nthree')).toEqual(['removed two', 'added three'])
  })

  test('that are too large are not compared', () => {
    expect(differenceOf('x'.repeat(8_000_001), '', true).isTooMuch).toBe(true)
  })
})

test('differences are counted by runs of lines', () => {
  const { lines } = differenceOf('{"a":1,"b":2,"c":3}', '{"a":9,"b":2,"c":8}', true)

  expect(differencesIn(lines)).toHaveLength(2)
})

test('side by side, what was removed stands beside what came in its place', () => {
  const { lines } = differenceOf('{"a":1,"b":2}', '{"a":9,"b":2,"c":3}', true)
  const rows = sideBySide(lines).map(({ left, right }) => [left?.text.trim(), right?.text.trim()])

  expect(rows).toContainEqual(['"a": 1,', '"a": 9,'])
  expect(rows).toContainEqual(['{', '{'])
  expect(rows.at(-1)).toEqual(['}', '}'])
})
