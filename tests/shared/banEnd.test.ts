import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../src/shared/verdict.ts'
import { exchangeWith } from '../support/exchanges.ts'

const STARTED = Date.parse('2026-01-05T02:00:01Z')
/** 4 ms later, as `exchangeWith` has it. */
const ANSWERED = STARTED + 4
const LIMIT =
  '请求被暂时限制了, apiPath(dingtalk.oapi.user.get), 从 2026-01-05 10:00:01 到 2026-01-05 10:00:01 请求总次数超过 20 次, 限制将在 2026-01-05 10:00:02 结束.'

function endOf(body: unknown, status = 200, headers: [string, string][] = []): number | null {
  const exchange = exchangeWith(body, status, STARTED)
  exchange.response.headers.push(...headers)
  const verdict = verdictOf(exchange)
  return verdict.accepted ? null : verdict.endsAt
}

describe('a ban ends', () => {
  test.each([
    ['90018', { errcode: 90_018, errmsg: LIMIT }],
    ['90002', { errcode: 90_002, errmsg: LIMIT }],
    ['one inside 88', { errcode: 88, sub_code: '90018', sub_msg: LIMIT }],
    [
      'the new generation',
      { code: 'Forbidden.AccessDenied.QpsLimitForApi', message: LIMIT, requestid: 'A' },
    ],
  ])('when the text of %s says, by the clock of China', (_, body) => {
    expect(endOf(body, 403)).toBe(STARTED + 1_000)
  })

  test('by the server’s clock where this machine’s is wrong', () => {
    // The server is an hour ahead of us, and says that a minute is left.
    const said = '限制将在 2026-01-05 11:01:00 结束'
    const date: [string, string] = ['Date', 'Mon, 05 Jan 2026 03:00:00 GMT']

    expect(endOf({ errcode: 90_018, errmsg: said }, 200, [date])).toBe(ANSWERED + 60_000)
  })

  test('after as many minutes as a banned address is told to wait', () => {
    const ban = { status: 1111, wait: 7, source: 'x5', punish: 'deny', uuid: 'u' }

    expect(endOf(ban)).toBe(ANSWERED + 7 * 60_000)
    expect(endOf({ ...ban, wait: 'soon' })).toBe(ANSWERED + 5 * 60_000)
  })

  test('when Retry-After says, in seconds or as a moment', () => {
    const date: [string, string] = ['Date', 'Mon, 05 Jan 2026 02:00:00 GMT']

    expect(endOf({}, 429, [['Retry-After', '30']])).toBe(ANSWERED + 30_000)
    expect(endOf({}, 429, [date, ['Retry-After', 'Mon, 05 Jan 2026 02:00:20 GMT']])).toBe(
      ANSWERED + 20_000,
    )
  })

  test('at once when its end lies behind the answer', () => {
    expect(endOf({ errcode: 90_018, errmsg: '限制将在 2026-01-05 09:00:00 结束' })).toBe(ANSWERED)
  })
})

test.each([
  ['no text of it', { errcode: 90_018, errmsg: 'qps limit' }, []],
  ['a moment that is none', { errcode: 90_018, errmsg: '在 2026-99-05 10:00:01 结束' }, []],
  ['an end years ahead', { errcode: 90_018, errmsg: '在 2036-01-05 10:00:01 结束' }, []],
  ['an unreadable Retry-After', { errcode: -1, errmsg: 'x' }, [['Retry-After', 'later']]],
] as [string, object, [string, string][]][])('no end is made up from %s', (_, body, headers) => {
  expect(endOf(body, 200, headers)).toBeNull()
})
