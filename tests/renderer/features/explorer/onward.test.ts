import { describe, expect, test } from 'vitest'
import {
  carriedIn,
  takersOf,
  valueFor,
} from '../../../../src/renderer/features/explorer/onward/carried.ts'
import { loadCatalog } from '../../../../src/shared/catalog/catalog.ts'
import { fieldWith } from '../../../support/operations.ts'

const operations = await (await loadCatalog()).readAll()

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
