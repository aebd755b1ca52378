import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ground } from '../../../src/shared/plan.ts'
import {
  type Free,
  freeOperation,
  INITIAL_FREE,
  planFree,
} from '../../../src/shared/request/free.ts'
import { NOTHING_MORE } from '../../../src/shared/request/typed.ts'
import { operationWith } from '../../support/operations.ts'

const GROUND: Ground = {
  oapiAddress: 'https://oapi.dingtalk.com',
  apiAddress: 'https://api.dingtalk.com',
  token: 'tok',
  credentials: {},
  variables: { unionId: 'a/b?c' },
}
const planned = (free: Partial<Free>) =>
  planFree(freeOperation({ ...INITIAL_FREE, ...free }, undefined), GROUND, NOTHING_MORE)

function urlOf(free: Partial<Free>): string {
  const made = planned(free)
  return made.ok ? made.plan.url : made.problems.map(({ problem }) => problem).join()
}

describe('the address of a free-form request', () => {
  it.each([
    'https://evil.example/',
    'http:evil.example',
    '//evil.example/x',
    'javascript:alert(1)',
    ' //evil.example',
  ])('is not another host’s: %s', (path) => {
    expect(urlOf({ path })).toBe('address-not-allowed')
  })

  it.each([
    '',
    'v1.0/x',
    '@evil.example/',
    '/a/../b',
    '/a/%2e%2E/b',
    '/a/.',
    '/a\\..\\b',
    '/a#b',
    '/a\nb',
    '/a\tb',
    '.evil.example/',
  ])('is refused: %j', (path) => {
    expect(urlOf({ path })).toBe('malformed')
  })

  it('takes the token where its generation reads it, or none', () => {
    expect(urlOf({ host: 'oapi', path: '/user/get?userid=a b' })).toBe(
      'https://oapi.dingtalk.com/user/get?userid=a%20b&access_token=tok',
    )
    expect(planned({ path: '/v1.0/x' })).toMatchObject({
      plan: { headers: [['x-acs-dingtalk-access-token', 'tok']], body: { kind: 'none' } },
    })
    expect(JSON.stringify(planned({ path: '/v1.0/x', withToken: false }))).not.toContain('tok')
    expect(urlOf({ host: 'oapi', path: '/x?access_token=mine' })).toBe('token-automatic')
    expect(urlOf({ host: 'oapi', path: '/x?access_token=mine', withToken: false })).toBe(
      'https://oapi.dingtalk.com/x?access_token=mine',
    )
  })

  it('takes variables, which cannot leave their segment', () => {
    expect(urlOf({ path: '/v1.0/users/{{unionId}}' })).toBe(
      'https://api.dingtalk.com/v1.0/users/a%2Fb%3Fc',
    )
    expect(urlOf({ path: '/v1.0/users/{{nobody}}' })).toBe('unknown-variable')
  })

  it('is the profile’s host and what an address parser makes of it, whatever is typed', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '@',
      ':',
      '?',
      '#',
      '%',
      '%2e',
      '.',
      '部',
      'a',
      "'",
      '{',
      '|',
      '[',
    )
    const path = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(path, fc.constantFrom('oapi', 'api'), (typed, host) => {
        const made = planned({ path: typed, host })
        if (!made.ok) return
        const { url } = made.plan

        expect(new URL(url).href).toBe(url)
        expect(new URL(url).host).toBe(`${host}.dingtalk.com`)
      }),
    )
  })
})

describe('the effect of a free-form request', () => {
  it.each([
    ['GET', undefined, 'reads'],
    ['POST', undefined, 'writes'],
    ['POST', 'reads', 'writes'],
    ['POST', 'deletes', 'deletes'],
    ['GET', 'deletes', 'deletes'],
    ['GET', 'writes', 'writes'],
    ['DELETE', undefined, 'deletes'],
    ['PATCH', undefined, 'writes'],
  ] as const)('%s, known as %s, %s', (method, effect, expected) => {
    const known = effect && operationWith({ effect })

    expect(freeOperation({ ...INITIAL_FREE, method }, known).effect).toBe(expected)
  })
})
