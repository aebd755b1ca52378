import { describe, expect, it } from 'vitest'
import { matches, piecesOf } from '../../../../src/renderer/features/palette/highlight.ts'

function marked(text: string, query: string): string {
  return piecesOf(text, query)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('')
}

describe('what was searched for is marked', () => {
  it.each([
    ['List departments', 'dep', 'List [dep]artments'],
    ['List departments', 'LIST dep', '[List] [dep]artments'],
    ['获取部门列表', '部门', '获取[部门]列表'],
    ['/department/list', 'department/', '/[department/]list'],
    ['aaaa', 'aa', '[aaaa]'],
    ['abcd', 'ab bc', '[abc]d'],
    ['List departments', 'zzz', 'List departments'],
    ['List departments', '  ', 'List departments'],
    ['İstanbul list', 'list', 'İstanbul list'],
  ])('%s by “%s”', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })
})

it('pieces know where they begin', () => {
  expect(piecesOf('a dep', 'dep').map(({ start }) => start)).toEqual([0, 2])
})

it('an entry is meant when every word of the query stands in it', () => {
  expect(matches('Theme: dark', 'dark the')).toBe(true)
  expect(matches('Theme: dark', 'dark light')).toBe(false)
  expect(matches('Theme: dark', '')).toBe(true)
})
