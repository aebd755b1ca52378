import { describe, expect, it } from 'vitest'
import { probeOf } from '../../../src/shared/probes/probe.ts'
import {
  isWorthAnother,
  type ProbeGround,
  probeVerdict,
  type ProbeVerdict,
  tokenStandingIn,
} from '../../../src/shared/probes/probeVerdict.ts'
import { isJson } from '../../../src/shared/plainJson.ts'
import { exchangeWith } from '../../support/exchanges.ts'
import recorded from '../recordedBodies.json' with { type: 'json' }

const NOTHING_KNOWN: ProbeGround = { expiresAt: null, ownAppKey: '' }
const DENIED = 'Forbidden.AccessDenied.AccessTokenPermissionDenied'
const APPLY = 'https://open-dev.dingtalk.com/appscope/apply?content=dingabc000%23Contact.User.Read'

const wrapped = (code: string, words = '') => ({
  errcode: 88,
  sub_code: code,
  sub_msg: words,
  errmsg: `ding talk error[subcode=${code},submsg=${words}]`,
})
const bare = (errcode: number, errmsg = '') => ({ errcode, errmsg })
const refused = (code: string, message = '', more: object = {}) => ({
  code,
  requestid: 'A',
  message,
  ...more,
})

function ofScopes(body: unknown, status = 200, ground = NOTHING_KNOWN): ProbeVerdict {
  return probeVerdict(probeOf('scopes'), exchangeWith(body, status, 1_000), ground)
}

function ofHolder(body: unknown, status = 200, ground = NOTHING_KNOWN): ProbeVerdict {
  return probeVerdict(probeOf('holder'), exchangeWith(body, status, 1_000), ground)
}

describe('a probe of the contact scope', () => {
  it.each<[fact: string, body: unknown, status: number, verdict: ProbeVerdict]>([
    [
      'a token that is taken is valid',
      { errcode: 0, errmsg: 'ok', auth_org_scopes: {} },
      200,
      { kind: 'valid', holder: 'app', appKey: null },
    ],
    ['40014 is an unknown token', bare(40014), 200, { kind: 'unknown', code: '40014' }],
    ['40014 inside 88 as well', wrapped('40014'), 200, { kind: 'unknown', code: '40014' }],
    ['40001 as well', bare(40001), 200, { kind: 'unknown', code: '40001' }],
    [
      '42001 is an expired one',
      bare(42001),
      200,
      { kind: 'expired', code: '42001', saidBy: 'dingtalk' },
    ],
    ['33001 is another enterprise’s', bare(33001), 200, foreign('33001')],
    ['12012 as well', wrapped('12012'), 200, foreign('12012')],
    ['400043 as well', bare(400043), 200, foreign('400043')],
    [
      '60020 names the address that DingTalk saw',
      bare(60020, '访问ip不在白名单之中,request ip=203.0.113.7 appKey(dingabc000)'),
      200,
      { kind: 'ip-refused', code: '60020', seenIp: '203.0.113.7' },
    ],
    [
      '60020 without an address is still an address refused',
      bare(60020, '访问ip不在白名单之中'),
      200,
      { kind: 'ip-refused', code: '60020', seenIp: null },
    ],
    [
      '60011 names the permission and where to apply for it',
      wrapped(
        '60011',
        '应用尚未开通所需的权限：[qyapi_base]，点击链接申请并开通即可：https://open-dev.dingtalk.com/appscope/apply?content=dingabc000%23qyapi_base',
      ),
      200,
      {
        kind: 'lacks-permission',
        code: '60011',
        permissions: ['qyapi_base'],
        applyUrl: 'https://open-dev.dingtalk.com/appscope/apply?content=dingabc000%23qyapi_base',
      },
    ],
    [
      '90018 is a throttle whose end DingTalk says',
      wrapped('90018', '请求总次数超过 20 次, 限制将在 1970-01-01 08:00:02 结束'),
      200,
      { kind: 'throttled', code: '90018', by: 'calls', endsAt: 2_000 },
    ],
    ['90002 is a throttle', bare(90002), 200, throttled('90002', 'calls')],
    ['90020 is the month’s calls used up', bare(90020), 200, throttled('90020', 'month')],
    ['HTTP 429 is a throttle', {}, 429, throttled('http-429', 'calls')],
    ['HTTP 429 is one in any words', 'slow down', 429, throttled('http-429', 'calls')],
    [
      'a ban of the address is no word about the token',
      { status: 1111, punish: 'deny', uuid: 'u' },
      200,
      { ...throttled('ip-banned', 'address'), endsAt: 301_004 },
    ],
    ['50003 is a stopped app', bare(50003), 200, { kind: 'closed', code: '50003' }],
    ['50005 is a stopped enterprise', bare(50005), 200, { kind: 'closed', code: '50005' }],
    ['48004 is a withdrawn authorisation', bare(48004), 200, { kind: 'closed', code: '48004' }],
    ['-1 says nothing', bare(-1), 200, { kind: 'undecided', code: '-1' }],
    ['41001 says nothing of a token', bare(41001), 200, { kind: 'undecided', code: '41001' }],
    ['HTTP 502 says nothing', '', 502, { kind: 'undecided', code: 'http-502' }],
    ['88 around nothing says nothing', bare(88), 200, { kind: 'undecided', code: '88' }],
  ])('%s', (_fact, body, status, verdict) => {
    expect(ofScopes(body, status)).toMatchObject(verdict)
  })

  it('says of an unknown token whose lifetime is over that it has expired by the clock', () => {
    const over = { expiresAt: 1_000, ownAppKey: '' }
    const ahead = { expiresAt: 1_001, ownAppKey: '' }

    expect(ofScopes(bare(40014), 200, over)).toEqual({
      kind: 'expired',
      code: '40014',
      saidBy: 'clock',
    })
    expect(ofScopes(bare(40014), 200, ahead)).toEqual({ kind: 'unknown', code: '40014' })
  })
})

describe('a probe of the holder', () => {
  it('takes the refusal of an app’s token for the proof that it is known', () => {
    const body = refused(DENIED, '没有调用该接口的权限', {
      accessdenieddetail: { requiredScopes: ['Contact.User.Read'] },
    })

    expect(ofHolder(body, 403)).toEqual({ kind: 'valid', holder: 'app', appKey: null })
  })

  it('says whose app it is where the answer does', () => {
    const body = refused(DENIED, `应用尚未开通所需的权限：[Contact.User.Read]：${APPLY}`)
    const own = { expiresAt: null, ownAppKey: 'dingabc000' }

    expect(ofHolder(body, 403, own)).toEqual({ kind: 'valid', holder: 'app', appKey: 'dingabc000' })
  })

  it('finds a token of another app by the AppKey in the answer', () => {
    const body = refused(DENIED, `应用尚未开通所需的权限：[Contact.User.Read]：${APPLY}`)
    const other = { expiresAt: null, ownAppKey: 'dingother00' }

    expect(ofHolder(body, 403, other)).toEqual({
      kind: 'foreign',
      code: DENIED,
      appKey: 'dingabc000',
    })
  })

  it('finds it as well beside an address that is refused', () => {
    const words = '访问ip不在白名单之中,request ip=203.0.113.7 appKey(dingabc000)'
    const body = refused('Forbidden.AccessDenied.IpNotInWhiteList', words)
    const other = { expiresAt: null, ownAppKey: 'dingother00' }

    expect(ofHolder(body, 403, other)).toMatchObject({ kind: 'foreign', appKey: 'dingabc000' })
  })

  it('finds out that a token is a person’s: only such a one is taken', () => {
    expect(ofHolder({ nick: '李雷', unionId: 'u' })).toEqual({
      kind: 'valid',
      holder: 'person',
      appKey: null,
    })
  })

  it.each<[code: string, status: number, verdict: Partial<ProbeVerdict>]>([
    ['InvalidAuthentication', 400, { kind: 'unknown' }],
    ['accesstoken.expired', 401, { kind: 'expired' }],
    ['Forbidden.AccessDenied.IpNotInWhiteList', 403, { kind: 'ip-refused' }],
    ['Forbidden.AccessDenied.QpsLimitForApi', 403, { kind: 'throttled' }],
    ['Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi', 403, { kind: 'throttled' }],
    ['Forbidden.AccessDenied.ApiCountLimitForOrg', 403, { kind: 'throttled' }],
    ['AuthenticationFailed.MissingParameter', 400, { kind: 'undecided' }],
    ['unknownError', 500, { kind: 'undecided' }],
  ])('reads %s', (code, status, verdict) => {
    expect(ofHolder(refused(code, 'x'), status)).toMatchObject(verdict)
  })
})

describe('every recorded answer', () => {
  it.each(recorded.filter(({ body }) => isJson(body)))(
    'of $fact has a verdict that fits its code',
    ({ body, status = 200, code }) => {
      const parsed: unknown = JSON.parse(body)
      const verdict = ofScopes(parsed, status)

      expect(verdict.kind === 'valid' || ('code' in verdict && verdict.code === code)).toBe(true)
    },
  )
})

describe('a verdict', () => {
  it.each<[kind: ProbeVerdict['kind'], standing: ReturnType<typeof tokenStandingIn>]>([
    ['valid', 'known'],
    ['lacks-permission', 'known'],
    ['foreign', 'known'],
    ['ip-refused', 'known'],
    ['expired', 'dead'],
    ['unknown', 'dead'],
    ['closed', 'dead'],
    ['throttled', 'unsaid'],
    ['undecided', 'unsaid'],
    ['no-answer', 'unsaid'],
  ])('of %s leaves the token %s', (kind, standing) => {
    expect(tokenStandingIn({ kind })).toBe(standing)
  })

  it('calls for another probe only where nothing was said and calling on does no harm', () => {
    expect(isWorthAnother(throttled('90018', 'calls'))).toBe(true)
    expect(isWorthAnother({ kind: 'undecided', code: '-1' })).toBe(true)
    expect(isWorthAnother({ kind: 'no-answer', failure: { kind: 'cancelled' } })).toBe(true)
    expect(isWorthAnother(throttled('ip-banned', 'address'))).toBe(false)
    expect(isWorthAnother({ kind: 'unknown', code: '40014' })).toBe(false)
    expect(isWorthAnother({ kind: 'valid', holder: 'app', appKey: null })).toBe(false)
  })
})

function foreign(code: string): ProbeVerdict {
  return { kind: 'foreign', code, appKey: null }
}

function throttled(
  code: string,
  by: Extract<ProbeVerdict, { kind: 'throttled' }>['by'],
): Extract<ProbeVerdict, { kind: 'throttled' }> {
  return { kind: 'throttled', code, by, endsAt: null }
}
