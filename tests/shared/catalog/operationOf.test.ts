import { expect, it } from 'vitest'
import { operations } from '../../../src/shared/catalog/catalog.ts'
import { operationOf } from '../../../src/shared/catalog/operationOf.ts'

it.each([
  ['GET', '/nope'],
  ['DELETE', '/department/list'],
  ['GET', ''],
])('%s %s is for no operation', (method, path) => {
  expect(operationOf(method, path)).toBeUndefined()
})

it('every operation is found by a request to it', () => {
  const lost = operations.filter(({ id, method, path }) => {
    const found = operationOf(method, path.replaceAll(/\{\w+\}/g, 'x'))
    return found?.id !== id && found?.path !== path
  })
  expect(lost.map(({ id }) => id)).toEqual([])
})

it('a part of the path that is a field may be anything but nothing', () => {
  const id = 'api GET /v1.0/contact/users/{unionId}'
  expect(operationOf('GET', '/v1.0/contact/users/abc')?.id).toBe(id)
  expect(operationOf('GET', '/v1.0/contact/users/')).toBeUndefined()
})
