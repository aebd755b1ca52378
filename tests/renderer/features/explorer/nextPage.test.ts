import { describe, expect, test } from 'vitest'
import { nextPage } from '../../../../src/renderer/features/explorer/onward/nextPage.ts'
import type { Field, Operation, Values } from '../../../../src/shared/catalog/operation.ts'
import { NOTHING_TYPED, type Typed } from '../../../../src/shared/request/typed.ts'
import { fieldWith, operationWith } from '../../../support/operations.ts'

/** An operation with the fields given. */
function withFields(names: string[], effect: Operation['effect'] = 'reads'): Operation {
  return operationWith({ effect }, ...names.map((name) => fieldWith(name, 'text')))
}

/** What the next page takes, as `field = value`. */
function next(names: string[], values: Values, body: string): string | null {
  const page = nextPage(withFields(names), { ...NOTHING_TYPED, values }, body)
  return page && `${page.field} = ${page.value}`
}

describe('by cursor, the next page', () => {
  test.each([
    ['cursor', '{"result":{"has_more":true,"next_cursor":10,"list":[]}}', 'cursor = 10'],
    ['cursor', '{"hasMore":true,"nextCursor":9007199254740993}', 'cursor = 9007199254740993'],
    ['cursor', '{"hasMore":"true","nextCursor":"7"}', 'cursor = 7'],
    ['nextToken', '{"hasMore":true,"nextToken":"abc","list":[]}', 'nextToken = abc'],
    ['nextToken', '{"nextToken":"abc","list":[]}', 'nextToken = abc'],
    ['offset', '{"result":{"hasMore":true,"nextCursor":20}}', 'offset = 20'],
  ])('begins in %s where %s says', (name, body, page) => {
    expect(next([name], {}, body)).toBe(page)
  })

  test.each([
    ['the last one', ['cursor'], '{"result":{"has_more":false,"next_cursor":10}}'],
    ['a cursor that ends', ['cursor'], '{"has_more":true,"next_cursor":0}'],
    ['a token that ends', ['nextToken'], '{"nextToken":""}'],
    ['no field for it', ['size'], '{"has_more":true,"next_cursor":10}'],
    ['no JSON', ['cursor'], 'hello'],
  ])('is none after %s', (_, names, body) => {
    expect(next(names, {}, body)).toBeNull()
  })
})

describe('by number, the next page', () => {
  const first = { pageNumber: '1', pageSize: '2' }

  test.each([
    ['more, as it says', first, '{"hasMore":true,"list":[1]}', 'pageNumber = 2'],
    ['more, as its total says', first, '{"totalCount":3,"data":[1,2]}', 'pageNumber = 2'],
    ['more, as its pages say', first, '{"result":{"totalPage":4},"list":[1]}', 'pageNumber = 2'],
    ['a full page', first, '{"result":[1,2]}', 'pageNumber = 2'],
    ['its own number', first, '{"pageNumber":7,"hasMore":true,"list":[1]}', 'pageNumber = 8'],
    ['a page of zero', { pageNumber: '0', pageSize: '2' }, '{"list":[1,2]}', 'pageNumber = 1'],
    ['more than fit the first', {}, '{"total":30,"list":[1,2]}', 'pageNumber = 2'],
  ])('follows %s', (_, values, body, page) => {
    expect(next(['pageNumber', 'pageSize'], values, body)).toBe(page)
  })

  test.each([
    ['no more, as it says', first, '{"hasMore":false,"list":[1,2]}'],
    ['no more, though its pages count on', first, '{"hasMore":false,"totalPage":4,"list":[1]}'],
    ['a total that is reached', first, '{"totalCount":2,"list":[1,2]}'],
    ['the last of its pages', { pageNumber: '4' }, '{"totalPages":4,"list":[1]}'],
    ['a short page', first, '{"list":[1]}'],
    ['an empty page', first, '{"total":30,"list":[]}'],
    ['a page of unknown size', {}, '{"list":[1,2]}'],
    ['a later page of unknown size', { pageNumber: '2' }, '{"total":30,"list":[1,2]}'],
  ])('is none after %s', (_, values, body) => {
    expect(next(['pageNumber', 'pageSize'], values, body)).toBeNull()
  })

  test.each([
    ['page', 'page_size'],
    ['page_no', 'page_size'],
    ['pageNum', 'pageSize'],
    ['currentPage', 'pageSize'],
    ['pageIndex', 'pageSize'],
    ['page', 'pagesize'],
  ])('is known by %s and %s', (page, size) => {
    expect(next([page, size], { [page]: '3', [size]: '1' }, '{"list":[1]}')).toBe(`${page} = 4`)
  })

  test('is not guessed where some count from 0 and others from 1', () => {
    expect(next(['pageIndex', 'pageSize'], { pageSize: '1' }, '{"list":[1]}')).toBeNull()
  })
})

describe('by offset, the next page', () => {
  const values = { offset: '20', size: '2' }

  test.each([
    ['a full page', '{"userlist":[1,2]}', 'offset = 22'],
    ['a total beyond it', '{"total":23,"list":[1]}', 'offset = 21'],
    ['more, as it says', '{"result":{"hasMore":true,"list":[1]}}', 'offset = 21'],
    ['a short page', '{"userlist":[1]}', null],
    ['no more, as it says', '{"hasMore":false,"userlist":[1,2]}', null],
    ['a total that is reached', '{"total":22,"list":[1,2]}', null],
    ['no list', '{"hasMore":true}', null],
  ])('after %s', (_, body, page) => {
    expect(next(['offset', 'size'], values, body)).toBe(page)
  })
})

describe('the next page is typed', () => {
  const MORE = '{"result":{"has_more":true,"next_cursor":9007199254740993}}'
  const inBody: Partial<Field> = { place: 'body' }
  const nested = operationWith(
    {},
    fieldWith('request', 'object', {
      ...inBody,
      fields: [fieldWith('cursor', 'integer'), fieldWith('size', 'integer')],
    }),
  )
  const flat = operationWith({}, fieldWith('cursor', 'integer', inBody))

  test.each<[string, Operation, Partial<Typed>, Partial<Typed>]>([
    [
      'beside the other values',
      withFields(['cursor', 'size']),
      { values: { size: '10' } },
      { values: { size: '10', cursor: '9007199254740993' } },
    ],
    [
      'into an object that is typed as JSON',
      nested,
      { values: { request: '{"size": 10, "cursor": 0}' } },
      { values: { request: '{\n  "size": 10,\n  "cursor": 9007199254740993\n}' } },
    ],
    [
      'into an object that is typed field by field',
      nested,
      { values: { request: { size: '10' } } },
      { values: { request: { size: '10', cursor: '9007199254740993' } } },
    ],
    [
      'into an object that nobody typed',
      nested,
      {},
      { values: { request: '{\n  "cursor": 9007199254740993\n}' } },
    ],
    [
      'into a body that is typed as JSON, what no field knows with it',
      flat,
      { body: { as: 'json', text: '{"mine":1.0}' } },
      { body: { as: 'json', text: '{\n  "mine": 1.0,\n  "cursor": 9007199254740993\n}' } },
    ],
    [
      'as a text where a text stood',
      flat,
      { body: { as: 'json', text: '{"cursor":"0"}' } },
      { body: { as: 'json', text: '{\n  "cursor": "9007199254740993"\n}' } },
    ],
  ])('%s', (_, operation, typed, then) => {
    expect(nextPage(operation, { ...NOTHING_TYPED, ...typed }, MORE)?.typed).toEqual({
      ...NOTHING_TYPED,
      ...then,
    })
  })

  test.each([
    ['a raw body', { as: 'raw', text: 'cursor=0' } as const],
    ['a broken one', { as: 'json', text: '{' } as const],
  ])('never into %s', (_, body) => {
    expect(nextPage(flat, { ...NOTHING_TYPED, body }, MORE)).toBeNull()
  })

  test('never for what writes', () => {
    expect(nextPage(withFields(['cursor'], 'writes'), NOTHING_TYPED, MORE)).toBeNull()
  })
})
