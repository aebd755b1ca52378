import { describe, expect, test } from 'vitest'
import {
  carriedIn,
  takersOf,
  valueFor,
} from '../../../../src/renderer/features/explorer/onward/carried.ts'
import { nextPage } from '../../../../src/renderer/features/explorer/onward/nextPage.ts'
import { loadCatalog } from '../../../../src/shared/catalog/catalog.ts'
import type { Operation } from '../../../../src/shared/catalog/operation.ts'
import { fieldWith, operationWith } from '../../../support/operations.ts'

const operations = await (await loadCatalog()).readAll()

/** An operation with the fields given. */
function withFields(names: string[], effect: Operation['effect'] = 'reads'): Operation {
  return operationWith({ effect }, ...names.map((name) => fieldWith(name, 'text')))
}

describe('the next page', () => {
  test.each([
    [
      'cursor',
      '{"result":{"has_more":true,"next_cursor":10,"list":[]}}',
      { field: 'cursor', value: '10' },
    ],
    [
      'cursor',
      '{"hasMore":true,"nextCursor":9007199254740993}',
      { field: 'cursor', value: '9007199254740993' },
    ],
    [
      'nextToken',
      '{"hasMore":true,"nextToken":"abc","list":[]}',
      { field: 'nextToken', value: 'abc' },
    ],
    ['nextToken', '{"nextToken":"abc","list":[]}', { field: 'nextToken', value: 'abc' }],
  ])('begins where the answer says, in %s', (name, body, page) => {
    expect(nextPage(withFields([name]), {}, body)).toEqual(page)
  })

  test.each([
    ['the last one', ['cursor'], '{"result":{"has_more":false,"next_cursor":10}}'],
    ['a cursor that ends', ['cursor'], '{"has_more":true,"next_cursor":0}'],
    ['no field for it', ['size'], '{"has_more":true,"next_cursor":10}'],
    ['no JSON', ['cursor'], 'hello'],
  ])('is none after %s', (_, names, body) => {
    expect(nextPage(withFields(names), {}, body)).toBeNull()
  })

  test('is counted on by offset and size, as long as pages are full', () => {
    const operation = withFields(['offset', 'size'])
    const values = { offset: '20', size: '2' }

    expect(nextPage(operation, values, '{"userlist":[1,2]}')).toEqual({
      field: 'offset',
      value: '22',
    })
    expect(nextPage(operation, values, '{"userlist":[1]}')).toBeNull()
    expect(nextPage(operation, values, '{"hasMore":false,"userlist":[1,2]}')).toBeNull()
  })

  test('is never offered of what writes', () => {
    const body = '{"has_more":true,"next_cursor":10}'
    expect(nextPage(withFields(['cursor'], 'writes'), {}, body)).toBeNull()
  })
})

describe('what an answer hands on', () => {
  test('is found once each, by kind', () => {
    const body =
      '{"result":{"list":[{"userid":"a","unionid":"u"},{"userid":"a","dept_id_list":[1,88]}],"task_id":9223372036854775807}}'

    expect(
      carriedIn(body, '/topapi/v2/user/list').map(({ kind, value }) => `${kind} ${value}`),
    ).toEqual(['userid a', 'unionid u', 'dept id 1', 'dept id 88', 'task_id 9223372036854775807'])
  })

  test('is the id of a department in the lists of departments alone', () => {
    expect(carriedIn('{"department":[{"id":7}]}', '/department/list')).toEqual([
      { kind: 'dept id', value: '7' },
    ])
    expect(carriedIn('{"list":[{"id":7}]}', '/topapi/role/list')).toEqual([])
  })

  test('has takers: reads first, what is archived last', () => {
    const takers = takersOf('userid', operations)

    expect(takers.map(({ operation }) => operation.id)).toContain('oapi POST /topapi/v2/user/get')
    expect(takers[0]?.operation.effect).toBe('reads')
    expect(takers.at(-1)?.operation.status).not.toBe('current')
  })

  test('is a list where the field takes a list', () => {
    expect(valueFor(fieldWith('userIds', 'list'), 'a')).toBe('["a"]')
    expect(valueFor(fieldWith('userid_list', 'text'), 'a')).toBe('a')
  })
})
