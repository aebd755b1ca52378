import { describe, expect, it } from 'vitest'
import { createRouter } from '../../src/simulator/router.ts'

const router = createRouter([
  { method: 'GET', path: '/users/{unionId}' },
  { method: 'GET', path: '/users/me' },
  { method: 'POST', path: '/users/me' },
  { method: 'DELETE', path: '/users/{unionId}' },
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

  it('that is written out for another method only leaves the rest to its parts', () => {
    expect(router.find('DELETE', '/users/me')).toMatchObject({ parts: { unionId: 'me' } })
  })

  it('may have a part that is named like a method of objects', () => {
    expect(router.find('GET', '/users/__proto__')).toMatchObject({
      kind: 'found',
      parts: { unionId: '__proto__' },
    })
  })

  it.each([
    '/users',
    '/users/',
    '/users/me/',
    '/users/a/b',
    'x/users/me',
    '/oauth2//token',
    '/USERS/me',
    '//users/me',
    '/users/../users/me',
    '/',
    '',
    '*',
    '/constructor',
    '/__proto__/me',
  ])('%j leads nowhere', (path) => {
    expect(router.find('GET', path)).toEqual({ kind: 'unknown' })
  })

  it.each(['', 'get', '__proto__', 'constructor', 'toString'])(
    'asked by %j says which methods it takes',
    (method) => {
      expect(router.find(method, '/users/me')).toEqual({
        kind: 'other-method',
        methods: ['GET', 'POST', 'DELETE'],
      })
    },
  )

  it('asked by another method says which it takes', () => {
    expect(router.find('GET', '/oauth2/a/token')).toEqual({
      kind: 'other-method',
      methods: ['POST'],
    })
  })
})
