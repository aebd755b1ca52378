import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { answersExactly, withSimulator } from '../bench.ts'

const { corpId, corpSecret, appKey, appSecret } = CREDENTIALS
const no40035 = '{"errcode":40035,"errmsg":"缺少参数 corpid or appkey"}'
const no40089 = '{"errcode":40089,"errmsg":"不合法的corpId或corpSecret"}'
const no40096 = '{"errcode":40096,"errmsg":"不合法的appKey或appSecret"}'
const no41004 = '{"errcode":41004,"errmsg":"缺少secret参数"}'

describe('GET /gettoken refuses', () => {
  answersExactly([
    ['a call without credentials', { path: '/gettoken' }, 200, no40035],
    ['ids that are empty', { path: '/gettoken?corpid=&appkey=' }, 200, no40035],
    ['a secret without an id', { path: `/gettoken?corpsecret=${corpSecret}` }, 200, no40035],
    [
      'credentials in the header',
      { path: '/gettoken', headers: { appkey: appKey, appsecret: appSecret } },
      200,
      no40035,
    ],
    ['a CorpID without its secret', { path: `/gettoken?corpid=${corpId}` }, 200, no41004],
    ['an AppKey without its secret', { path: `/gettoken?appkey=${appKey}` }, 200, no41004],
    ['an unknown pair of an app', { path: '/gettoken?appkey=test&appsecret=test' }, 200, no40096],
    ['an unknown pair of a corp', { path: '/gettoken?corpid=test&corpsecret=test' }, 200, no40089],
    [
      'a secret in the wrong case',
      { path: `/gettoken?appkey=${appKey}&appsecret=${appSecret.toUpperCase()}` },
      200,
      no40096,
    ],
    [
      "an app's pair in the corp's places",
      { path: `/gettoken?corpid=${appKey}&corpsecret=${appSecret}` },
      200,
      no40089,
    ],
    [
      "the corp's secret with an AppKey",
      { path: `/gettoken?appkey=${appKey}&appsecret=${corpSecret}` },
      200,
      no40096,
    ],
    [
      'a POST',
      { path: '/gettoken', body: new URLSearchParams({ appkey: appKey, appsecret: appSecret }) },
      200,
      '{"errcode":43001,"errmsg":"需要GET请求"}',
    ],
    [
      'a path in other letters',
      { path: `/GetToken?appkey=${appKey}&appsecret=${appSecret}` },
      200,
      '{"errcode":404,"errmsg":"请求的URI地址不存在"}',
    ],
    [
      "the corp's pair in the app's places",
      { path: `/gettoken?appkey=${corpId}&appsecret=${corpSecret}` },
      200,
      no40096,
    ],
    [
      'a secret whose first letter is in the wrong case',
      { path: `/gettoken?appkey=${appKey}&appsecret=S${appSecret.slice(1)}` },
      200,
      no40096,
    ],
  ])

  it.each([
    ['JSON', 'application/json', JSON.stringify({ appkey: appKey, appsecret: appSecret })],
    ['form', 'application/x-www-form-urlencoded', `appkey=${appKey}&appsecret=${appSecret}`],
  ])('credentials in a %s body, which a GET is not read for', (_kind, type, body) =>
    withSimulator(async (_say, { url }) => {
      expect(await getWithBody(`${url}/gettoken`, type, body)).toBe(no40035)
    }),
  )
})
const oauth = '/v1.0/oauth2/accessToken'
const missingBody =
  '{"code":"Missingbody","requestid":"<id>","message":"body is mandatory for this action."}'
const invalidBody =
  '{"code":"Invalidbody","requestid":"<id>","message":"Specified parameter body is not valid."}'
const json = { 'Content-Type': 'application/json' }

describe('POST /v1.0/oauth2/accessToken refuses', () => {
  answersExactly([
    ['no body', { method: 'POST', path: oauth }, 400, missingBody],
    ['JSON that is not said to be JSON', { path: oauth, body: '{"appKey":"a"}' }, 400, missingBody],
    ['a form', { path: oauth, body: new URLSearchParams({ appKey, appSecret }) }, 400, missingBody],
    [
      'credentials in the query',
      { method: 'POST', path: `${oauth}?appKey=${appKey}&appSecret=${appSecret}` },
      400,
      missingBody,
    ],
    ['broken JSON', { path: oauth, body: '{"appKey":', headers: json }, 400, invalidBody],
    ['a list', { path: oauth, body: '[]', headers: json }, 400, invalidBody],
    ['null', { path: oauth, body: 'null', headers: json }, 400, invalidBody],
    [
      'a body without appKey',
      { path: oauth, body: {} },
      400,
      '{"code":"MissingappKey","requestid":"<id>","message":"appKey is mandatory for this action."}',
    ],
    [
      'a body without appSecret',
      { path: oauth, body: { appKey } },
      400,
      '{"code":"MissingappSecret","requestid":"<id>","message":"appSecret is mandatory for this action."}',
    ],
    [
      'an appKey that is an object',
      { path: oauth, body: { appKey: {}, appSecret } },
      400,
      '{"code":"InvalidappKey","requestid":"<id>","message":"Specified parameter appKey is not valid."}',
    ],
    [
      'an unknown pair',
      { path: oauth, body: { appKey: 'test', appSecret: 'test' } },
      400,
      '{"requestid":"<id>","code":"invalidClientIdOrSecret","message":"无效的clientId或者clientSecret"}',
    ],
    [
      "the corp's pair",
      { path: oauth, body: { appKey: corpId, appSecret: corpSecret } },
      400,
      '{"requestid":"<id>","code":"invalidClientIdOrSecret","message":"无效的clientId或者clientSecret"}',
    ],
    ['a GET', { path: oauth }, 200, '{"errcode":404,"errmsg":"请求的URI地址不存在"}'],
  ])
})

describe("the calls of other enterprises' apps refuse", () => {
  const suite = { suiteKey: appKey, suiteSecret: appSecret, suiteTicket: 'a' }
  const path = '/v1.0/oauth2/corpAccessToken'
  const noSuite = '{"requestid":"<id>","code":"invalidSuiteKey","message":"无效的suiteKey"}'
  answersExactly([
    ['no body', { method: 'POST', path }, 400, missingBody],
    [
      'no enterprise',
      { path, body: suite },
      400,
      '{"code":"MissingauthCorpId","requestid":"<id>","message":"authCorpId is mandatory for this action."}',
    ],
    [
      'no ticket',
      { path, body: { ...suite, authCorpId: corpId, suiteTicket: '' } },
      400,
      '{"code":"MissingsuiteTicket","requestid":"<id>","message":"suiteTicket is mandatory for this action."}',
    ],
    ["an enterprise's own app", { path, body: { ...suite, authCorpId: corpId } }, 400, noSuite],
    [
      "a suite's token for such an app",
      { path: '/v1.0/oauth2/suiteAccessToken', body: suite },
      400,
      noSuite,
    ],
    [
      'the path that their page prints',
      { path: '/oauth2/corpAccessToken', body: { ...suite, authCorpId: corpId } },
      200,
      '{"errcode":404,"errmsg":"请求的URI地址不存在"}',
    ],
  ])
})

describe('POST /v1.0/oauth2/{corpId}/token', () => {
  const path = `/v1.0/oauth2/${corpId}/token`
  const body = { client_id: appKey, client_secret: appSecret, grant_type: 'client_credentials' }
  answersExactly([
    [
      'refuses an unknown corp, without saying why',
      { path: '/v1.0/oauth2/dingtest/token', body },
      500,
      '{"requestid":"<id>","code":"unknownError","message":"未知错误"}',
    ],
    [
      'refuses an unknown app',
      { path, body: { ...body, client_id: 'test' } },
      400,
      '{"requestid":"<id>","code":"invalid.client","message":"invalid.client"}',
    ],
    [
      'refuses another grant',
      { path, body: { ...body, grant_type: 'password' } },
      400,
      '{"requestid":"<id>","code":"unsupported.grant.type","message":"unsupported.grant.type"}',
    ],
    [
      'refuses a missing grant',
      { path, body: { ...body, grant_type: '' } },
      400,
      '{"code":"Missinggrant_type","requestid":"<id>","message":"grant_type is mandatory for this action."}',
    ],
    [
      'refuses a missing body',
      { method: 'POST', path },
      400,
      '{"code":"Missingbody","requestid":"<id>","message":"body is mandatory for this action."}',
    ],
  ])

  it("lends the app's own token", () =>
    withSimulator(async (say) => {
      const text = await say({ path, body })

      expect(text).toMatch(/^\{"access_token":"[0-9a-f]{32}","expires_in":7200\}$/)
      expect(await say({ path: `/gettoken?appkey=${appKey}&appsecret=${appSecret}` })).toContain(
        /"access_token":"\w+"/.exec(text)?.[0] ?? 'none',
      )
    }))
})

/** What fetch refuses to send, and curl does with `-X GET -d`. */
function getWithBody(url: string, type: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'GET', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.once('end', () => resolve(text))
    })
    sent.once('error', reject).end(body)
  })
}
