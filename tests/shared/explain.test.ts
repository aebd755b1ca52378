import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bilingualSchema } from '../../src/shared/catalog/operation.ts'
import { errorCodes, explain, type Explanation, findErrorCodes } from '../../src/shared/explain.ts'
import type { Refusal } from '../../src/shared/verdict.ts'

const HAN = /\p{Script=Han}/u

function explained(code: string): Explanation | null {
  const refusal: Refusal = {
    accepted: false,
    code,
    wrappedIn: null,
    message: '',
    requestId: null,
    missingPermissions: [],
    applyUrl: null,
    seenIp: null,
  }
  return explain(refusal)
}

describe('the table of error codes', () => {
  test('every row fits its schema', () => {
    const row = z.strictObject({
      code: z.string().min(1),
      means: bilingualSchema,
      cause: bilingualSchema,
      remedy: bilingualSchema,
      source: z.url({ protocol: /^https$/, hostname: /^open\.dingtalk\.com$/ }).nullable(),
    })

    expect(z.array(row).safeParse(errorCodes).error).toBeUndefined()
  })

  test('no code stands twice', () => {
    const codes = errorCodes.map(({ code }) => code)

    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  })

  test('there are more than 300 numbers and 100 names', () => {
    const numbers = errorCodes.filter(({ code }) => /^-?\d+$/.test(code))

    expect(numbers.length).toBeGreaterThan(300)
    expect(errorCodes.length - numbers.length).toBeGreaterThan(100)
  })

  test('is written in Chinese and in English, a short sentence or two each', () => {
    const texts = errorCodes.flatMap(({ means, cause, remedy }) => [means, cause, remedy])
    const isChinese = (text: string) => HAN.test(text) && text.endsWith('。') && text.length <= 80
    const isEnglish = (text: string) => !HAN.test(text) && /[.…]$/.test(text) && text.length <= 160

    expect(texts.filter(({ zh }) => !isChinese(zh))).toEqual([])
    expect(texts.filter(({ en }) => !isEnglish(en))).toEqual([])
  })
})

describe('a refusal is explained', () => {
  test.each([
    '-1',
    '15',
    '22',
    '88',
    '404',
    '33012',
    '40014',
    '40035',
    '40056',
    '40078',
    '40089',
    '40096',
    '42001',
    '43003',
    '50002',
    '50004',
    '52013',
    '60003',
    '60011',
    '60020',
    '60121',
    '71009',
    '90002',
    '90018',
    '90020',
    '143106',
    '310000',
    '300005',
    '853004',
    '900010',
    'InvalidAuthentication',
    'AuthenticationFailed.MissingParameter',
    'invalidClientIdOrSecret',
    'unknownError',
    'Forbidden.AccessDenied.AccessTokenPermissionDenied',
    'Forbidden.AccessDenied.IpNotInWhiteList',
    'authFailed',
    'staffId.notExisted',
    'html',
    'empty',
    'broken-json',
    'not-json',
    'ip-banned',
  ])('with code %s', (code) => {
    expect(explained(code)?.code).toBe(code)
  })

  test('by what its code starts with', () => {
    expect(explained('http-502')?.means).toEqual(explained('http-5xx')?.means)
    expect(explained('http-404')?.means.en).toMatch(/refused/)
    expect(explained('Missingname')?.means.en).toMatch(/its name follows/)
    expect(explained('Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi')?.means.en).toMatch(
      /within a minute/,
    )
  })

  test('by its own row rather than by a pattern', () => {
    expect(explained('Missingbody')?.means.en).toMatch(/JSON/)
    expect(explained('invalidParameter.robotCode.auth')?.means.en).toMatch(/robot/)
  })

  test('a limit on calls is not taken for a missing permission', () => {
    const limit = explained('Forbidden.AccessDenied.QpsLimitForAppkeyAndApi')

    expect(limit?.remedy.en).toMatch(/Wait a second/)
  })

  test('keeps the code that was asked about', () => {
    expect(explained('http-503')?.code).toBe('http-503')
  })

  test('not at all when nothing is known', () => {
    expect(explained('987654321')).toBeNull()
    expect(explained('toString')).toBeNull()
    expect(explained('')).toBeNull()
  })
})

describe('finding error codes', () => {
  test.each([
    ['40014', '40014'],
    [' 60020 ', '60020'],
    ['invalidauth', 'InvalidAuthentication'],
    ['qps', 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi'],
    ['token 无效', '40014'],
    ['白名单', '60020'],
    ['sub-departments', '60006'],
    ['jsapi 签名', '52012'],
    ['webhook quota', '20001'],
  ])('“%s” finds %s first', (query, code) => {
    expect(findErrorCodes(query)[0]?.code).toBe(code)
  })

  test('the beginning of a number finds every code that starts so', () => {
    const codes = findErrorCodes('9000').map(({ code }) => code)

    expect(codes).toContain('90002')
    expect(codes).toContain('900010')
    expect(codes.filter((code) => !code.startsWith('9000'))).toEqual([])
  })

  test('nothing is found for nothing, nor for words that no code has', () => {
    expect(findErrorCodes('  ')).toEqual([])
    expect(findErrorCodes('zebra crossing')).toEqual([])
  })
})
