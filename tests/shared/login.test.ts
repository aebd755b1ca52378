import { describe, expect, test } from 'vitest'
import { codeIn, mistakenFor } from '../../src/shared/login.ts'

describe('the code that was pasted', () => {
  test.each([
    ['itself', ' 3f2b9c ', '3f2b9c'],
    ['the code of an address', 'https://app.example/login?code=3f2b9c&state=1', '3f2b9c'],
    ['the authCode of an address', 'https://app.example/?state=1&authCode=3f%2Bb', '3f+b'],
    ['the code behind a hash', 'https://app.example/#/login?code=3f2b9c', '3f2b9c'],
    ['a query alone', '?code=3f2b9c', '3f2b9c'],
    ['one that is badly encoded, as it stands', '?code=%E4%B8', '%E4%B8'],
    [
      'nothing of another parameter',
      'https://app.example/?zipcode=1',
      'https://app.example/?zipcode=1',
    ],
  ])('is %s', (_, pasted, code) => {
    expect(codeIn(pasted)).toBe(code)
  })
})

test('what is no code is told by its shape', () => {
  expect(mistakenFor('Bearer abc')).toBe('token-header')
  expect(mistakenFor('s'.repeat(64))).toBe('secret')
  expect(mistakenFor('manager0001')).toBe('userid')
  expect(mistakenFor('3f2b9c0d1e2f3a4b5c6d7e8f90a1b2c3')).toBeNull()
})
