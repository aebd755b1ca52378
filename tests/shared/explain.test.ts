import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bilingualSchema } from '../../src/shared/catalog/operation.ts'
import { errorCodes, explain, type Explanation } from '../../src/shared/explain.ts'
import type { Refusal } from '../../src/shared/verdict.ts'
import { API_REFUSALS, LEGACY_MESSAGES } from '../../src/simulator/refusals.ts'

const HAN = /\p{Script=Han}/u

function explained(code: string, message = ''): Explanation | null {
  const refusal: Refusal = {
    accepted: false,
    code,
    wrappedIn: null,
    message,
    requestId: null,
    missingPermissions: [],
    applyUrl: null,
    seenIp: null,
    endsAt: null,
  }
  return explain(refusal)
}

describe('the table of error codes', () => {
  test('every row fits its schema', () => {
    const texts = { means: bilingualSchema, cause: bilingualSchema, remedy: bilingualSchema }
    const part = z
      .string()
      .min(1)
      .refine((words) => words === words.toLowerCase())
    const row = z.strictObject({
      code: z.string().min(1),
      ...texts,
      cases: z.array(z.strictObject({ messageHas: z.array(part).min(1), ...texts })).optional(),
      waitSeconds: z.number().int().min(1).max(600).optional(),
      pick: z.enum(['person', 'department']).optional(),
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
    const rows = errorCodes.flatMap(({ cases = [], ...row }) => [row, ...cases])
    const texts = rows.flatMap(({ means, cause, remedy }) => [means, cause, remedy])
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
    'no-token',
  ])('with code %s', (code) => {
    expect(explained(code)?.code).toBe(code)
  })

  test('by what its code starts with', () => {
    expect(explained('http-599')?.means).toEqual(explained('http-5xx')?.means)
    expect(explained('http-404')?.means.en).toMatch(/refused/)
    expect(explained('Missingname')?.means.en).toMatch(/its name follows/)
    expect(explained('Invalidname')?.means.en).toMatch(/its name follows/)
    expect(explained('isp.top-remote-connection-timeout')?.means.en).toMatch(/inside DingTalk/)
    expect(explained('Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi')?.means.en).toMatch(
      /within a minute/,
    )
  })

  test('by its own row rather than by a pattern', () => {
    expect(explained('Missingbody')?.means.en).toMatch(/JSON/)
    expect(explained('InvalidAuthentication')?.means.en).toMatch(/token/)
    expect(explained('http-504')?.means.en).toMatch(/timed out/)
    expect(explained('invalidParameter.robotCode.auth')?.means.en).toMatch(/robot/)
  })

  test('a limit on calls is not taken for a missing permission', () => {
    const limit = explained('Forbidden.AccessDenied.QpsLimitForAppkeyAndApi')

    expect(limit?.remedy.en).toMatch(/Wait a second/)
  })

  test.each([
    ['keywords not in content', /keyword/],
    ['description:关键词不匹配;solution:请联系群管理员查看此机器人的关键词', /keyword/],
    ['invalid timestamp, more: [https://example.com]', /timestamp/],
    [
      '错误描述:机器人发送签名过期;解决方案:签名生成时间和发送时间请保持在 timestampms 以内',
      /timestamp/,
    ],
    ['Sign not match', /signature does not match/],
    [
      '错误描述:机器人发送签名不匹配;解决方案:签名和时间戳必须都放在网址中',
      /signature does not match/,
    ],
    ['ip 203.0.113.7 not in whitelist', /outgoing address/],
    ['something new', /security settings/],
  ])('310000 by its message: “%s”', (message, means) => {
    expect(explained('310000', message)?.means.en).toMatch(means)
  })

  test.each([
    ['40035', '缺少参数 corpid or appkey', /credentials/],
    ['40035', '缺少参数 json', /No JSON body/],
    ['300001', 'param error', /message itself/],
    ['300001', 'token is not exist', /no robot/],
    ['60020', '访问ip不在白名单之中,request ip=203.0.113.7 corpId(ding1)', /CorpSecret/],
    ['60020', '访问ip不在白名单之中,request ip=203.0.113.7 appKey(ding1)', /the app’s IP list/],
  ])('%s by its message: “%s”', (code, message, means) => {
    expect(explained(code, message)?.means.en).toMatch(means)
  })

  test.each(['40', '41', ...Object.keys(LEGACY_MESSAGES), ...Object.keys(API_REFUSALS)])(
    'whenever the simulator refuses, as with %s',
    (code) => {
      expect(explained(code)?.code).toBe(code)
    },
  )

  test('keeps the code that was asked about', () => {
    expect(explained('http-503')?.code).toBe('http-503')
  })

  test('not at all when nothing is known', () => {
    expect(explained('987654321')).toBeNull()
    expect(explained('toString')).toBeNull()
    expect(explained('')).toBeNull()
  })
})
