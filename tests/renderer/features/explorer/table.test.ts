import { describe, expect, test } from 'vitest'
import { copyAs } from '../../../../src/renderer/features/explorer/table/copies.ts'
import {
  cellText,
  columnsOf,
  findLists,
  sorted,
} from '../../../../src/renderer/features/explorer/table/lists.ts'

const BODY = JSON.stringify({
  errcode: 0,
  result: {
    list: [
      { userid: 'a', age: 10 },
      { userid: 'b', dept: { id: 1 } },
    ],
    admins: [{ x: 1 }],
  },
  ids: [1, 2, 3],
})

describe('the lists of an answer', () => {
  test('are found wherever they stand, the longest first', () => {
    expect(findLists(BODY).map(({ path, rows }) => `${path} ${rows.length}`)).toEqual([
      '$.result.list 2',
      '$.result.admins 1',
    ])
  })

  test('may be the answer itself, or behind a key of any characters', () => {
    expect(findLists('[{"a":1}]')[0]?.path).toBe('$')
    expect(findLists('{"部门 1":[{"a":1}]}')[0]?.path).toBe('$["部门 1"]')
  })

  test('are none in lists of numbers, in text, or in nothing', () => {
    expect(findLists('{"ids":[1,2]}')).toEqual([])
    expect(findLists('[12345678901234567890]')).toEqual([])
    expect(findLists('hello')).toEqual([])
  })
})

test('columns are the keys of every row, as they first occur', () => {
  expect(columnsOf(findLists(BODY)[0]?.rows ?? [])).toEqual(['userid', 'age', 'dept'])
})

test('a cell keeps every digit, and shows what is nested in a line', () => {
  const [row] = findLists('[{"id":9223372036854775807,"in":{"a":[1]},"no":null}]')[0]?.rows ?? []

  expect(cellText(row?.['id'])).toBe('9223372036854775807')
  expect(cellText(row?.['in'])).toBe('{"a":[1]}')
  expect(cellText(row?.['no'])).toBe('null')
  expect(cellText(undefined)).toBe('')
})

test('rows are ordered by number where there are numbers; what is missing comes last', () => {
  const { rows = [] } = findLists('[{"n":10},{},{"n":9},{"n":100}]')[0] ?? {}
  const order = (direction: 'ascending' | 'descending') =>
    sorted(rows, 'n', direction).map((row) => cellText(row['n']))

  expect(order('ascending')).toEqual(['9', '10', '100', ''])
  expect(order('descending')).toEqual(['100', '10', '9', ''])
})

describe('a table is copied', () => {
  const { rows = [] } =
    findLists('[{"a":"x,\\"y\\"","b":"l1\\nl2"},{"a":"=SUM(A1)","b":-5}]')[0] ?? {}

  test('as CSV that a spreadsheet reads and does not execute', () => {
    expect(copyAs('csv', rows, ['a', 'b'])).toBe('a,b\r\n"x,""y""","l1\nl2"\r\n\'=SUM(A1),-5')
  })

  test('as TSV with one line a row', () => {
    expect(copyAs('tsv', rows, ['a', 'b'])).toBe('a\tb\nx,"y"\tl1 l2\n\'=SUM(A1)\t-5')
  })

  test('as JSON with every digit', () => {
    const [list] = findLists('[{"id":9223372036854775807}]')

    expect(copyAs('json', list?.rows ?? [], ['id'])).toContain('9223372036854775807')
  })
})
