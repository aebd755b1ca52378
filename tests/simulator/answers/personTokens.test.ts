import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import type { Simulator } from '../../../src/simulator/simulator.ts'
import { answersExactly, ask, withSimulator } from '../bench.ts'

const { appKey: clientId, appSecret: clientSecret, corpId } = CREDENTIALS
const path = '/v1.0/oauth2/userAccessToken'
const draft = { clientId, clientSecret, grantType: 'authorization_code', code: 'a' }
const missing = (name: string) =>
  `{"code":"Missing${name}","requestid":"<id>","message":"${name} is mandatory for this action."}`
const no = (code: string, words: string) =>
  `{"requestid":"<id>","code":"${code}","message":"${words}"}`
const lentSchema = z.object({ accessToken: z.string(), refreshToken: z.string() })

describe("a person's token is refused for", () => {
  answersExactly([
    ['no clientId', { path, body: { ...draft, clientId: '' } }, 400, missing('clientId')],
    ['no clientSecret', { path, body: { clientId } }, 400, missing('clientSecret')],
    ['no grantType', { path, body: { clientId, clientSecret } }, 400, missing('grantType')],
    [
      'another secret',
      { path, body: { ...draft, clientSecret: 'x' } },
      400,
      no('invalidClientIdOrSecret', '无效的clientId或者clientSecret'),
    ],
    [
      "an app's way of asking",
      { path, body: { ...draft, grantType: 'client_credentials' } },
      400,
      no('unsupported.grant.type', 'unsupported.grant.type'),
    ],
    ['a code that nobody was given', { path, body: draft }, 400, no('invalidCode', '无效的授权码')],
    [
      'a refresh token that nobody was given',
      { path, body: { ...draft, grantType: 'refresh_token', refreshToken: 'a' } },
      400,
      no('invalidCode', '无效的授权码'),
    ],
  ])

  it('a code for the app, and a code for the second time', () =>
    withSimulator(async (say, simulator) => {
      const refusal = no('invalidCode', '无效的授权码')
      const forApp = await mint(simulator, 'app')
      expect(await say({ path, body: { ...draft, code: forApp } })).toBe(refusal)

      const code = await mint(simulator, 'person')
      expect(await say({ path, body: { ...draft, code } })).toContain('"accessToken"')
      expect(await say({ path, body: { ...draft, code } })).toBe(refusal)
    }))
})

describe("a person's token", () => {
  it('is lent with one that renews it, once', () =>
    withSimulator(async (say, simulator) => {
      const text = await say({ path, body: { ...draft, code: await mint(simulator, 'person') } })
      expect(text).toMatch(
        RegExp(
          `^{"expireIn":7200,"accessToken":"[0-9a-f]{32}","refreshToken":"[0-9a-f]{32}","corpId":"${corpId}"}$`,
        ),
      )

      const { accessToken, refreshToken } = lentSchema.parse(JSON.parse(text))
      const body = { clientId, clientSecret, grantType: 'refresh_token', refreshToken }
      const renewed = lentSchema.parse(JSON.parse(await say({ path, body })))
      expect(renewed.accessToken).not.toBe(accessToken)
      expect(await say({ path, body })).toBe(no('invalidCode', '无效的授权码'))
    }))

  it('shows the person to themselves, by union id as well, and nobody else', () =>
    withSimulator(async (say, simulator) => {
      const headers = { 'x-acs-dingtalk-access-token': await login(simulator) }
      const own = await say({ path: '/v1.0/contact/users/me', headers })
      expect(own).toMatch(
        /^\{"nick":"[^"]+","unionId":"([^"]+)","avatarUrl":"","openId":"\1","mobile":"\d+","stateCode":"86","email":"[^"]*"\}$/,
      )

      const unionId = /"unionId":"([^"]+)"/.exec(own)?.[1] ?? ''
      const byUnionId = `/v1.0/contact/users/${encodeURIComponent(unionId)}`
      expect(await say({ path: byUnionId, headers })).toBe(own)
      expect(await say({ path: '/v1.0/contact/users/another', headers })).toBe(
        no('invalidParameter.user.notFound', '找不到该用户'),
      )
    }))

  it("does not do where an app's is wanted", () =>
    withSimulator(async (say, simulator) => {
      const path = `/department/list?access_token=${await login(simulator)}`
      expect(await say({ path })).toBe('{"errcode":40014,"errmsg":"不合法的access_token"}')
    }))

  it('is dead after its time and when tokens are made invalid', async () => {
    let now = Date.UTC(2026, 0, 1)
    await withSimulator(
      async (say, simulator) => {
        const me = async (token: string) =>
          say({
            path: '/v1.0/contact/users/me',
            headers: { 'x-acs-dingtalk-access-token': token },
          })
        const dead =
          '{"code":"InvalidAuthentication","requestid":"<id>","message":"不合法的access_token"}'
        const first = await login(simulator)
        now += 7200 * 1000
        expect(await me(first)).toBe(dead)

        const second = await login(simulator)
        await say({ method: 'POST', path: '/_sim/invalidate-token' })
        expect(await me(second)).toBe(dead)
      },
      { now: () => now },
    )
  })
})

async function login(simulator: Simulator): Promise<string> {
  const code = await mint(simulator, 'person')
  const { text } = await ask(simulator.url, { path, body: { ...draft, code } })
  return lentSchema.parse(JSON.parse(text)).accessToken
}

async function mint({ url }: Simulator, kind: string): Promise<string> {
  const { text } = await ask(url, { path: '/_sim/login-code', body: { kind } })
  return z.object({ code: z.string() }).parse(JSON.parse(text)).code
}
