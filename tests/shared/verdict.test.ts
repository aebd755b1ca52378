import { describe, expect, test } from 'vitest'
import type { BodyForm, Exchange, HeaderLine } from '../../src/shared/exchange.ts'
import { type Refusal, verdictOf } from '../../src/shared/verdict.ts'
import { exchangeWith } from '../support/exchanges.ts'

const OAPI = 'https://oapi.dingtalk.com/topapi/v2/user/get?access_token=x'
const API = 'https://api.dingtalk.com/v1.0/contact/users/me'
const ACCEPTED = { accepted: true }
/** When `exchangeWith` says that the answer was there. */
const ANSWERED_AT = 4

interface Answered {
  url?: string
  status?: number
  form?: BodyForm
  headers?: HeaderLine[]
}

/** The verdict on a body as it stood on the wire. */
function verdictOn(body: string, { url = OAPI, status = 200, form, headers }: Answered = {}) {
  const exchange = exchangeWith(body, status)
  const { request, response } = exchange
  const answered: Exchange = {
    ...exchange,
    request: { ...request, url },
    response: {
      ...response,
      headers: headers ?? response.headers,
      body: { ...response.body, form: form ?? 'json' },
    },
  }
  return verdictOf(answered)
}

function refused(known: Partial<Refusal>): Refusal {
  return {
    accepted: false,
    code: '',
    wrappedIn: null,
    message: '',
    requestId: null,
    missingPermissions: [],
    applyUrl: null,
    seenIp: null,
    endsAt: null,
    ...known,
  }
}

describe('an accepted call', () => {
  test.each([
    ['errcode 0', '{"errcode":0,"errmsg":"ok","access_token":"x","expires_in":7200}', OAPI],
    ['errcode 0 as a text', '{"errcode":"0","errmsg":"ok"}', OAPI],
    ['errcode 0 with decimals', '{"errcode":0.0,"errmsg":"ok"}', OAPI],
    ['errcode 0, whatever success says', '{"errcode":0,"errmsg":"ok","success":false}', OAPI],
    ['errcode 0 in the last of two', '{"errcode":40014,"errmsg":"ok","errcode":0}', OAPI],
    ['an empty errcode, which says nothing', '{"errcode":"","accessToken":"x"}', API],
    ['an answer without errcode', '{"accessToken":"x","expireIn":7200}', API],
    ['an empty object', '{}', API],
    ['a list', '[]', API],
    ['a code among what was asked for', '{"code":"PROC-1","message":"x"}', API],
    ['a number beyond 2^53', '{"errcode":0,"task_id":9223372036854775806}', OAPI],
  ])('is one with %s', (_, body, url) => {
    expect(verdictOn(body, { url })).toEqual(ACCEPTED)
  })

  test('of the new generation may have no body at all', () => {
    expect(verdictOn('', { url: API, form: 'empty' })).toEqual(ACCEPTED)
    expect(verdictOn('', { url: API, form: 'empty', status: 204 })).toEqual(ACCEPTED)
  })

  test('may be a file', () => {
    const headers: HeaderLine[] = [['content-disposition', 'attachment; filename="a.txt"']]

    expect(verdictOn('AAEC', { form: 'binary' })).toEqual(ACCEPTED)
    expect(verdictOn('hello', { form: 'text', headers })).toEqual(ACCEPTED)
    expect(verdictOn('<html></html>', { form: 'html', headers })).toEqual(ACCEPTED)
  })
})

describe('a refusal by the legacy generation', () => {
  test.each([
    [
      'says its errcode',
      '{"errcode":40089,"errmsg":"不合法的corpId或corpSecret"}',
      { code: '40089', message: '不合法的corpId或corpSecret' },
    ],
    [
      'may say it as a text',
      '{"errcode":"40078","errmsg":"不存在的临时授权码"}',
      { code: '40078', message: '不存在的临时授权码' },
    ],
    ['may be negative', '{"errcode":-1,"errmsg":"系统繁忙"}', { code: '-1', message: '系统繁忙' }],
    [
      'keeps every digit of a long code',
      '{"errcode":90071992547409931,"errmsg":"x"}',
      { code: '90071992547409931', message: 'x' },
    ],
    [
      'is taken out of 88 by sub_code',
      '{"errcode":88,"sub_code":"40014","sub_msg":"不合法的access_token","errmsg":"ding talk error[subcode=40014,submsg=不合法的access_token]","request_id":"16l4ew3d47pdp"}',
      {
        code: '40014',
        wrappedIn: '88',
        message: '不合法的access_token',
        requestId: '16l4ew3d47pdp',
      },
    ],
    [
      'is taken out of 88 by its words when there is no sub_code',
      '{"errcode":88,"errmsg":"ding talk error[subcode=90018,submsg=您的应用触发了该接口的qps限流]"}',
      { code: '90018', wrappedIn: '88', message: '您的应用触发了该接口的qps限流' },
    ],
    [
      'is taken out of 88 by a sub_code that is a number',
      '{"errcode":88,"sub_code":60011,"sub_msg":"没有调用该接口的权限"}',
      { code: '60011', wrappedIn: '88', message: '没有调用该接口的权限' },
    ],
    [
      'counts the last of two errcodes, as every client does',
      '{"errcode":0,"errmsg":"x","errcode":40014}',
      { code: '40014', message: 'x' },
    ],
    [
      'stands whatever success says',
      '{"errcode":60121,"errmsg":"找不到该用户","success":true}',
      { code: '60121', message: '找不到该用户' },
    ],
    [
      'stays 88 when the sub_code is empty',
      '{"errcode":88,"sub_code":"","sub_msg":"","errmsg":"ding talk error","request_id":"a1"}',
      { code: '88', message: 'ding talk error', requestId: 'a1' },
    ],
    [
      'tells an unknown path by 22 and the name that was looked for',
      '{"errcode":22,"sub_msg":"不合法ApiName，ApiName = dingtalk.oapi.v2.user.notexist","errmsg":"Invalid method[submsg=不合法ApiName，ApiName = dingtalk.oapi.v2.user.notexist]"}',
      { code: '22', message: '不合法ApiName，ApiName = dingtalk.oapi.v2.user.notexist' },
    ],
    [
      'tells a time-out by 15',
      '{"errcode":15,"sub_code":"isp.top-remote-connection-timeout","sub_msg":"连接超时","errmsg":"Remote service error[subcode=isp.top-remote-connection-timeout,submsg=连接超时]"}',
      { code: '15', message: '连接超时' },
    ],
    [
      'names the missing permission and where to apply for it',
      '{"errcode":88,"sub_code":"60011","sub_msg":"应用尚未开通所需的权限：[qyapi_get_department_list]，点击链接申请并开通即可：https://open-dev.dingtalk.com/appscope/apply?content=dingabc%23qyapi_get_department_list","errmsg":"ding talk error"}',
      {
        code: '60011',
        wrappedIn: '88',
        message:
          '应用尚未开通所需的权限：[qyapi_get_department_list]，点击链接申请并开通即可：https://open-dev.dingtalk.com/appscope/apply?content=dingabc%23qyapi_get_department_list',
        missingPermissions: ['qyapi_get_department_list'],
        applyUrl:
          'https://open-dev.dingtalk.com/appscope/apply?content=dingabc%23qyapi_get_department_list',
      },
    ],
    [
      'names it in its words alone, brackets and all',
      '{"errcode":88,"errmsg":"ding talk error[subcode=60011,submsg=应用尚未开通所需的权限：[qyapi_chat_read],点击链接申请：https://open-dev.dingtalk.com/appscope/apply?content=a%23qyapi_chat_read]"}',
      {
        code: '60011',
        wrappedIn: '88',
        message:
          '应用尚未开通所需的权限：[qyapi_chat_read],点击链接申请：https://open-dev.dingtalk.com/appscope/apply?content=a%23qyapi_chat_read',
        missingPermissions: ['qyapi_chat_read'],
        applyUrl: 'https://open-dev.dingtalk.com/appscope/apply?content=a%23qyapi_chat_read',
      },
    ],
    [
      'names several permissions',
      '{"errcode":60011,"errmsg":"没有调用该接口的权限{requiredScopes=[qyapi_base, Contact.User.Read]}"}',
      {
        code: '60011',
        message: '没有调用该接口的权限{requiredScopes=[qyapi_base, Contact.User.Read]}',
        missingPermissions: ['qyapi_base', 'Contact.User.Read'],
      },
    ],
    [
      'shows the address it saw',
      '{"errcode":60020,"errmsg":"错误原因：访问ip不在白名单之中,request ip=203.0.113.7 appKey(dingabc)"}',
      {
        code: '60020',
        message: '错误原因：访问ip不在白名单之中,request ip=203.0.113.7 appKey(dingabc)',
        seenIp: '203.0.113.7',
      },
    ],
    [
      'shows an IPv6 address too',
      '{"errcode":60020,"errmsg":"访问ip不在白名单之中,request ip=2001:db8:0:1::7 corpId(ding1)"}',
      {
        code: '60020',
        message: '访问ip不在白名单之中,request ip=2001:db8:0:1::7 corpId(ding1)',
        seenIp: '2001:db8:0:1::7',
      },
    ],
    [
      'shows the address that a robot does not allow',
      '{"errcode":310000,"errmsg":"ip 203.0.113.7 not in whitelist, more: [https://example.com]"}',
      {
        code: '310000',
        message: 'ip 203.0.113.7 not in whitelist, more: [https://example.com]',
        seenIp: '203.0.113.7',
      },
    ],
    [
      'takes no clock time for an address',
      '{"errcode":90002,"errmsg":"从 2026-01-05 10:00:01 到 2026-01-05 10:00:02 限流"}',
      { code: '90002', message: '从 2026-01-05 10:00:01 到 2026-01-05 10:00:02 限流' },
    ],
    [
      'offers no page of another host',
      '{"errcode":60011,"errmsg":"权限：[a]，https://open-dev.dingtalk.com.example.com/apply http://open-dev.dingtalk.com/apply"}',
      {
        code: '60011',
        message:
          '权限：[a]，https://open-dev.dingtalk.com.example.com/apply http://open-dev.dingtalk.com/apply',
        missingPermissions: ['a'],
      },
    ],
  ])('%s', (_, body, expected) => {
    expect(verdictOn(body)).toEqual(refused(expected))
  })

  test('may come with an HTTP status that says so too', () => {
    const body = '{"errcode":400002,"errmsg":"参数错误"}'

    expect(verdictOn(body, { status: 400 })).toEqual(
      refused({ code: '400002', message: '参数错误' }),
    )
  })

  test('is one when nothing at all came back', () => {
    expect(verdictOn('', { form: 'empty' })).toEqual(refused({ code: 'empty' }))
  })
})

describe('a refusal by the new generation', () => {
  test.each([
    [
      'names its code, and the id of the request',
      400,
      '{"requestid":"01A08FE7-68C3-7BBD-B223-447768EA4B29","code":"invalidClientIdOrSecret","message":"无效的clientId或者clientSecret"}',
      {
        code: 'invalidClientIdOrSecret',
        message: '无效的clientId或者clientSecret',
        requestId: '01A08FE7-68C3-7BBD-B223-447768EA4B29',
      },
    ],
    [
      'lists the missing permissions',
      403,
      '{"code":"Forbidden.AccessDenied.AccessTokenPermissionDenied","requestid":"A","message":"没有调用该接口的权限","accessdenieddetail":{"requiredScopes":["Contact.User.Read"]}}',
      {
        code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied',
        message: '没有调用该接口的权限',
        requestId: 'A',
        missingPermissions: ['Contact.User.Read'],
      },
    ],
    [
      'under HTTP 403 may be a limit on calls',
      403,
      '{"code":"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi","requestid":"A","message":"qps limit"}',
      {
        code: 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
        message: 'qps limit',
        requestId: 'A',
      },
    ],
    [
      'may hide behind HTTP 200',
      200,
      '{"code":"content.dublication","requestid":"A","message":"update the same content"}',
      { code: 'content.dublication', message: 'update the same content', requestId: 'A' },
    ],
    [
      'tells an unknown path by errcode 404 and HTTP 200',
      200,
      '{"errcode":404,"errmsg":"请求的URI地址不存在"}',
      { code: '404', message: '请求的URI地址不存在' },
    ],
    ['without a code is named by its status', 504, '{}', { code: 'http-504' }],
    ['that is no object is named by its status', 502, '"bad"', { code: 'http-502' }],
  ])('%s', (_, status, body, expected) => {
    expect(verdictOn(body, { url: API, status })).toEqual(refused(expected))
  })
})

describe('what came instead of an answer', () => {
  test.each([
    ['a page', 'html', 'html', 200, '<html></html>'],
    ['a page with HTTP 403', 'html', 'html', 403, '<html></html>'],
    ['a page of a broken gateway', 'http-502', 'html', 502, '<html></html>'],
    ['a redirect', 'http-302', 'empty', 302, ''],
    ['a redirect with a page', 'http-302', 'html', 302, '<html></html>'],
    ['a page of too many calls', 'http-429', 'html', 429, '<html></html>'],
    ['text of too many calls', 'http-429', 'text', 429, 'slow down'],
    ['bytes of too many calls', 'http-429', 'binary', 429, 'AAEC'],
    ['JSON of too many calls, cut off', 'http-429', 'broken-json', 429, '{"code":'],
    ['nothing with HTTP 429', 'http-429', 'empty', 429, ''],
    ['nothing with HTTP 404', 'http-404', 'empty', 404, ''],
    ['JSON cut off', 'broken-json', 'broken-json', 200, '{"errcode":0,'],
    ['JSON that cannot be read after all', 'broken-json', 'json', 200, '{"errcode":0'],
    ['text', 'not-json', 'text', 200, 'Hello'],
    ['the word success', 'not-json', 'text', 200, 'success'],
    ['text of a time-out', 'http-504', 'text', 504, 'upstream timed out'],
    ['bytes with HTTP 400', 'not-json', 'binary', 400, 'AAEC'],
  ] as const)('%s is told as %s', (_, code, form, status, body) => {
    expect(verdictOn(body, { form, status })).toEqual(refused({ code }))
  })

  test.each([
    ['JSON', 'json', 200, '{"status":1111,"wait":5,"source":"x5","punish":"deny"}', ''],
    ['a page', 'html', 403, '<script src="/_____tmd_____/punish">', ''],
    [
      'a page for people',
      'html',
      403,
      '<title>访问被阻断</title><h1>由于您访问的频率过高，您的访问被阻断</h1>',
      '访问被阻断',
    ],
  ] as const)(
    'a ban told as %s ends five minutes after the answer',
    (_, form, status, body, message) => {
      expect(verdictOn(body, { form, status })).toEqual(
        refused({ code: 'ip-banned', message, endsAt: ANSWERED_AT + 300_000 }),
      )
    },
  )

  test('too many calls told by a page end when its header says', () => {
    const headers: HeaderLine[] = [['Retry-After', '30']]

    expect(verdictOn('<html></html>', { form: 'html', status: 429, headers })).toEqual(
      refused({ code: 'http-429', endsAt: ANSWERED_AT + 30_000 }),
    )
  })

  test.each([
    ['the newer host', API, '{"errcode":404,"errmsg":"请求的URI地址不存在"}'],
    ['the legacy host', OAPI, '{"errcode":22,"errmsg":"Invalid method"}'],
  ])('what the sandbox does not simulate is no wrong address of %s', (_, url, body) => {
    const headers: HeaderLine[] = [['X-Dingbench-Sandbox', 'not-simulated']]

    expect(verdictOn(body, { url, headers })).toEqual(refused({ code: 'not-simulated' }))
  })

  test('a page is told with its title', () => {
    const page = '<html><head><title> 502 Bad Gateway </title></head></html>'

    expect(verdictOn(page, { form: 'html', status: 502 })).toEqual(
      refused({ code: 'http-502', message: '502 Bad Gateway' }),
    )
  })
})

test('a hostile answer is judged in no time to speak of', () => {
  // Quadratic patterns took minutes for these, and the test would end at its time limit.
  const spaces = `ip${' '.repeat(2_000_000)}`
  const titles = '<title'.repeat(500_000)

  expect(verdictOf(exchangeWith({ errcode: 60020, errmsg: spaces })).accepted).toBe(false)
  const page = exchangeWith(titles, 502)
  page.response.body.form = 'html'
  expect(verdictOf(page)).toMatchObject({ accepted: false, message: '' })
})
