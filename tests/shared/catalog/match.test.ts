import { expect, it } from 'vitest'
import { loadCatalog } from '../../../src/shared/catalog/catalog.ts'
import { operationMatcher } from '../../../src/shared/catalog/match.ts'
import { operationWith } from '../../support/operations.ts'

const api = { generation: 'api', method: 'GET' } as const
const ROWS = [
  operationWith({ ...api, path: '/v1.0/users/{unionId}' }),
  operationWith({ ...api, path: '/v1.0/users/me' }),
  operationWith({ path: '/user/get' }),
]
const matchRows = operationMatcher(ROWS)
const match = (path: string, given = {}) => matchRows({ ...api, path, ...given })

it.each(['/v1.0/users', '/v1.0/users/', '/v1.0/users/a/b', '/user/get', '/v2.0/users/a'])(
  'no operation is %s',
  (path) => {
    expect(match(path)).toBeUndefined()
  },
)

it('what stands in the braces is given decoded', () => {
  expect(match('/v1.0/users/a%2Fb')).toMatchObject({ pathValues: { unionId: 'a/b' } })
})

it('a path to the letter goes before one with braces', () => {
  expect(match('/v1.0/users/me')?.operation.path).toBe('/v1.0/users/me')
})

it('generation and method must be the same', () => {
  expect(match('/user/get', { generation: 'oapi' })?.operation.path).toBe('/user/get')
  expect(match('/user/get', { generation: 'oapi', method: 'POST' })).toBeUndefined()
})

it('without a generation, either fits', () => {
  expect(match('/user/get', { generation: undefined })?.operation.path).toBe('/user/get')
})

it('every operation of the catalogue is found by a request to it', async () => {
  const catalog = await loadCatalog()
  const lost = catalog.operations.filter(({ id, generation, method, path }) => {
    const found = catalog.match({ generation, method, path: path.replaceAll(/\{\w+\}/g, 'x') })
    // The paths of some differ only in the names of their fields.
    const isAlike = bare(found?.operation.path ?? '') === bare(path)
    return found?.operation.id !== id && !isAlike
  })

  expect(lost.map(({ id }) => id)).toEqual([])
})

function bare(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '')
}
