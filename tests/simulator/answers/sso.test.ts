import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { answersExactly, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const codeSchema = z.looseObject({ code: z.string() })
const codeIn = (text: string) => codeSchema.parse(JSON.parse(text)).code
const mint = { path: '/_sim/login-code', body: { kind: 'sso' } }

describe('the admin console', () => {
  const { corpId, corpSecret, ssoSecret } = CREDENTIALS
  const current = '/v1.0/oauth2/ssoAccessToken'
  answersExactly([
    [
      'refuses the corp secret',
      { path: `/sso/gettoken?corpid=${corpId}&corpsecret=${corpSecret}` },
      200,
      '{"errcode":40089,"errmsg":"不合法的corpId或corpSecret"}',
    ],
    [
      'refuses the corp secret at the newer host',
      { path: current, body: { corpid: corpId, ssoSecret: corpSecret } },
      400,
      '{"requestid":"<id>","code":"invalidClientIdOrSecret","message":"无效的clientId或者clientSecret"}',
    ],
    [
      "refuses an app's token",
      { path: `/sso/getuserinfo?${token}&code=a` },
      200,
      '{"errcode":40014,"errmsg":"不合法的access_token"}',
    ],
    [
      "refuses an app's token at the newer host",
      {
        path: '/v1.0/oauth2/ssoUserInfo?code=a',
        headers: { 'x-acs-dingtalk-access-token': '{token}' },
      },
      400,
      '{"code":"InvalidAuthentication","requestid":"<id>","message":"不合法的access_token"}',
    ],
  ])

  it('tells who is behind a code of its own, for a token of its own', () =>
    withSimulator(async (say) => {
      const lent = await say({ path: `/sso/gettoken?corpid=${corpId}&corpsecret=${ssoSecret}` })
      const ssoToken = /^\{"errcode":0,"access_token":"(\w{32})","errmsg":"ok"\}$/.exec(lent)?.[1]
      const header = { 'x-acs-dingtalk-access-token': ssoToken ?? '' }
      const code = codeIn(await say(mint))
      const another = codeIn(await say(mint))

      expect(await say({ path: `/sso/getuserinfo?access_token=${ssoToken}&code=${code}` })).toBe(
        `{"errcode":0,"errmsg":"ok","corp_info":{"corp_name":"沙箱企业","corpid":"${corpId}"},"is_sys":true,"user_info":{"avatar":"","email":"manager0001@example.com","name":"林知夏","userid":"manager0001"}}`,
      )
      expect(await say({ path: `/sso/getuserinfo?access_token=${ssoToken}&code=${code}` })).toBe(
        '{"errcode":41007,"errmsg":"无效的ssocode"}',
      )
      const path = `/v1.0/oauth2/ssoUserInfo?code=${another}`
      expect(await say({ path, headers: header })).toBe(
        `{"avatar":"","corpId":"${corpId}","corpName":"沙箱企业","email":"manager0001@example.com","isAdmin":true,"userId":"manager0001","userName":"林知夏"}`,
      )
      expect(await say({ path, headers: header })).toBe(
        '{"requestid":"<id>","code":"invalidCode","message":"无效的授权码"}',
      )
      expect(await say({ path: `/auth/scopes?access_token=${ssoToken}` })).toContain('40014')
    }))

  it('lends the same token at the newer host', () =>
    withSimulator(async (say) => {
      const text = await say({ path: current, body: { corpid: corpId, ssoSecret } })

      expect(text).toMatch(/^\{"accessToken":"\w{32}","expireIn":7200\}$/)
    }))
})
