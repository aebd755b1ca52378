import { describe, expect, test } from 'vitest'
import {
  carriedAt,
  carriedIn,
  takersOf,
  valueFor,
} from '../../../../src/renderer/features/explorer/onward/carried.ts'
import { kindText } from '../../../../src/renderer/features/explorer/onward/kinds.ts'
import { loadCatalog } from '../../../../src/shared/catalog/catalog.ts'
import { fieldWith } from '../../../support/operations.ts'

const operations = await (await loadCatalog()).readAll()

describe('what an answer hands on', () => {
  test('is found once each, by kind', () => {
    const body =
      '{"result":{"list":[{"userid":"a","unionid":"u"},{"userid":"a","dept_id_list":[1,88]}],"task_id":9223372036854775807}}'

    expect(
      carriedIn(body, '/topapi/v2/user/list').map(({ kind, value }) => `${kind} ${value}`),
    ).toEqual(['userid a', 'unionid u', 'dept_id 1', 'dept_id 88', 'task_id 9223372036854775807'])
  })

  test('is the id of a department in the lists of departments alone', () => {
    expect(carriedIn('{"department":[{"id":7}]}', '/department/list')).toEqual([
      { kind: 'dept_id', value: '7' },
    ])
    expect(carriedIn('{"list":[{"id":7}]}', '/topapi/role/list')).toEqual([])
  })

  test('has takers: reads first, what is archived last', () => {
    const takers = takersOf('userid', operations)

    expect(takers.map(({ operation }) => operation.id)).toContain('oapi POST /topapi/v2/user/get')
    expect(takers[0]?.operation.effect).toBe('reads')
    expect(takers.at(-1)?.operation.status).not.toBe('current')
  })

  test.each([
    ['$.result.list[0].userid', '"manager0001"', 'userid manager0001'],
    ['$.result.dept_id_list[1]', '9007199254740993', 'dept_id 9007199254740993'],
    ['$.result.processInstanceId', '"e7a0"', 'process_instance_id e7a0'],
    ['$.workbookId', '"wb1"', 'workbookId wb1'],
    ['$["union_id"]', '"u"', 'unionid u'],
  ])('is told by its path: %s', (path, json, carried) => {
    const { kind, value } = carriedAt(path, json, '/topapi/x') ?? {}
    expect(`${kind} ${value}`).toBe(carried)
  })

  test.each([
    ['what every answer has', '$.request_id', '"16d1"'],
    ['a code of refusal', '$.errcode', '0'],
    ['a name', '$.result.name', '"沙箱企业"'],
    ['what holds others', '$.result.userid_list', '['],
    ['an empty value', '$.userid', '""'],
    ['the answer itself', '$', '"x"'],
  ])('is not %s', (_, path, json) => {
    expect(carriedAt(path, json, '/topapi/x')).toBeNull()
  })

  test.each([
    ['userid', 'contacts', 'oapi POST /topapi/v2/user/get'],
    ['dept_id', 'contacts', 'oapi POST /topapi/v2/department/get'],
    ['process_instance_id', null, 'api GET /v1.0/workflow/processInstances'],
    ['task_id', 'notifications', '/message/corpconversation/getsendprogress'],
    ['workbookId', null, 'workbooks/{workbookId}'],
  ])('goes first to what needs it alone: %s', (kind, group, id) => {
    const first = takersOf(kind, operations, group).slice(0, 6)
    expect(first.map(({ operation }) => operation.id).join('\n')).toContain(id)
  })

  test('is a list where the field takes a list', () => {
    expect(valueFor(fieldWith('userIds', 'list'), 'a')).toBe('["a"]')
    expect(valueFor(fieldWith('userid_list', 'text'), 'a')).toBe('a')
  })
})

test.each([
  ['dept_id', 'en', 'department ID'],
  ['dept_id', 'zh-CN', '部门 ID'],
  ['media_id', 'zh-CN', 'media_id'],
  ['workbookId', 'en', 'workbookId'],
] as const)('a kind is called as it is read: %s in %s is %s', (kind, language, called) => {
  expect(kindText(kind, language)).toBe(called)
})
