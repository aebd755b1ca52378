import { describe, expect, it } from 'vitest'
import { rowForKey, rowsOf } from '../../../../src/renderer/features/explorer/list/rows.ts'
import type { Operation } from '../../../../src/shared/catalog/operation.ts'

function operation(id: string, group: string): Operation {
  return {
    id,
    generation: 'oapi',
    method: 'GET',
    path: `/${id}`,
    title: { zh: id, en: id },
    group,
    effect: 'reads',
    token: 'app',
    bodyType: 'json',
    permissions: [],
    docUrl: null,
    status: 'current',
    fields: [],
  }
}

const groups = ['people', 'messages', 'files'].map((id) => ({ id, title: { zh: id, en: id } }))
const operations = [operation('a', 'people'), operation('b', 'messages'), operation('c', 'people')]

function names(rows: ReturnType<typeof rowsOf>): string[] {
  return rows.map((row) =>
    row.kind === 'group' ? `${row.group.id} ${row.count}` : `${row.position} ${row.operation.id}`,
  )
}

describe('the rows of the list', () => {
  it('are headings with counts, each followed by its operations; empty groups are left out', () => {
    expect(names(rowsOf(operations, groups, false))).toEqual([
      'people 2',
      '1 a',
      '2 c',
      'messages 1',
      '3 b',
    ])
  })

  it('put the group of the best hit first in a search', () => {
    const found = [operations[1], operations[0]].filter((one) => one !== undefined)
    expect(names(rowsOf(found, groups, true))).toEqual(['messages 1', '1 b', 'people 1', '2 a'])
    expect(names(rowsOf(found, groups, false))).toEqual(['people 1', '1 a', 'messages 1', '2 b'])
  })
})

describe('keys in the list', () => {
  const rows = rowsOf(operations, groups, false)

  it.each([
    ['ArrowDown passes over a heading', 2, 'ArrowDown', 4],
    ['ArrowUp passes over a heading', 4, 'ArrowUp', 2],
    ['ArrowDown stays at the end', 4, 'ArrowDown', 4],
    ['ArrowUp stays at the beginning', 1, 'ArrowUp', 1],
    ['Home leads to the first operation', 4, 'Home', 1],
    ['End leads to the last', 1, 'End', 4],
    ['PageDown stops at the end', 1, 'PageDown', 4],
    ['PageUp stops at the beginning', 4, 'PageUp', 1],
    ['ArrowDown from nowhere leads to the first', -1, 'ArrowDown', 1],
    ['a letter leads nowhere', 1, 'a', null],
  ])('%s', (_fact, active, key, target) => {
    expect(rowForKey(rows, active, key)).toBe(target)
  })

  it('lead nowhere in an empty list', () => {
    expect(rowForKey([], -1, 'ArrowDown')).toBeNull()
  })
})
