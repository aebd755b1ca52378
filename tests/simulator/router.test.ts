import { describe, expect, it } from 'vitest'
import { createRouter } from '../../src/simulator/router.ts'

const router = createRouter([
  { method: 'GET', path: '/users/{unionId}' },
  { method: 'GET', path: '/users/me' },
  { method: 'POST', path: '/users/me' },
  { method: 'POST', path: '/oauth2/{corpId}/token' },
])

describe('a path', () => {
  it('that is written out goes before one with parts', () => {
    expect(router.find('GET', '/users/me')).toMatchObject({ place: { path: '/users/me' } })
  })

  it('gives its parts, decoded', () => {
    expect(router.find('GET', '/users/%E6%9E%97%2Fa')).toMatchObject({ parts: { unionId: '林/a' } })
  })

  it('with a broken escape keeps its part as it is', () => {
    expect(router.find('GET', '/users/%E6%9')).toMatchObject({ parts: { unionId: '%E6%9' } })
  })

  it.each(['/users', '/users/', '/users/a/b', '/oauth2//token', '/', '', '/constructor'])(
    '%j leads nowhere',
    (path) => {
      expect(router.find('GET', path)).toEqual({ kind: 'unknown' })
    },
  )

  it('asked by another method says which it takes', () => {
    expect(router.find('GET', '/oauth2/a/token')).toEqual({
      kind: 'other-method',
      methods: ['POST'],
    })
  })
})
