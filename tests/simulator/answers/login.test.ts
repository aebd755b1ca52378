import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answersExactly, ask, type Request, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const getInfo = `/topapi/v2/user/getuserinfo?${token}`
const no40078 = '{"errcode":40078,"errmsg":"不存在的临时授权码","request_id":"<id>"}'
const codeSchema = z.strictObject({
  code: z.string().regex(/^[0-9a-f]{32}$/),
  userId: z.string(),
  expiresAt: z.number(),
})
const mint = (body: object = {}): Request => ({ path: '/_sim/login-code', body })
const codeIn = (text: string) => codeSchema.parse(JSON.parse(text)).code

describe('a login-free code is refused', () => {
  answersExactly([
    [
      'when there is none',
      { path: getInfo, body: {} },
      200,
      '{"errcode":40,"errmsg":"Missing required arguments:code","request_id":"<id>"}',
    ],
    ['when nobody gave it', { path: getInfo, body: { code: 'abc' } }, 200, no40078],
    [
      'when there is none, the legacy way',
      { path: `/user/getuserinfo?${token}` },
      200,
      '{"errcode":40035,"errmsg":"缺少参数 code"}',
    ],
    [
      'when nobody gave it, the legacy way',
      { path: `/user/getuserinfo?${token}&code=abc` },
      200,
      '{"errcode":40078,"errmsg":"不存在的临时授权码"}',
    ],
  ])

  it('when it was used before', () =>
    withSimulator(async (say) => {
      const code = codeIn(await say(mint()))
      await say({ path: getInfo, body: { code } })

      expect(await say({ path: getInfo, body: { code } })).toBe(no40078)
    }))

  it('five minutes after it was given', async () => {
    const clock = { at: 0 }
    await withSimulator(
      async (say) => {
        const [first, second] = [codeIn(await say(mint())), codeIn(await say(mint()))]
        clock.at += 5 * 60_000 - 1
        expect(await say({ path: getInfo, body: { code: first } })).toContain('"errcode":0')
        clock.at += 1

        expect(await say({ path: getInfo, body: { code: second } })).toBe(no40078)
      },
      { now: () => clock.at },
    )
  })

  it('when it is for the admin console, which leaves it usable there', () =>
    withSimulator(async (say) => {
      const code = codeIn(await say(mint({ kind: 'sso' })))

      expect(await say({ path: getInfo, body: { code } })).toBe(no40078)
    }))

  it('when its person has left', () =>
    withSimulator(async (say) => {
      const code = codeIn(await say(mint({ userId: 'weizhuo' })))
      await say({ path: `/user/delete?${token}&userid=weizhuo` })

      expect(await say({ path: getInfo, body: { code } })).toBe(
        '{"errcode":60121,"errmsg":"找不到该用户","request_id":"<id>"}',
      )
    }))
})

describe('a login-free code', () => {
  it.each([
    ['the main admin', undefined, '"sys":true,"sys_level":1'],
    ['a sub admin', 'suyanqing', '"sys":true,"sys_level":2'],
    ['anyone else', 'weizhuo', '"sys":false,"sys_level":0'],
  ])('tells who is behind it: %s', (_who, userId, level) =>
    withSimulator(async (say) => {
      const code = codeIn(await say(mint({ userId })))

      const text = await say({ path: getInfo, body: { code } })

      expect(text).toContain(level)
      expect(text).toContain(`"userid":"${userId ?? 'manager0001'}"`)
    }),
  )

  it('tells everything in the order of the alphabet', () =>
    withSimulator(async (say) => {
      const code = codeIn(await say(mint()))

      expect(await say({ path: getInfo, body: { code } })).toBe(
        '{"errcode":0,"errmsg":"ok","result":{"associated_unionid":"WVjIL1wOCr0txnVuEnHiEiE","device_id":"sandbox-device-0001","name":"林知夏","sys":true,"sys_level":1,"unionid":"WVjIL1wOCr0txnVuEnHiEiE","userid":"manager0001"},"request_id":"<id>"}',
      )
    }))

  it('tells the same the legacy way', () =>
    withSimulator(async (say) => {
      const code = codeIn(await say(mint()))

      expect(await say({ path: `/user/getuserinfo?${token}&code=${code}` })).toBe(
        '{"errcode":0,"sys_level":1,"is_sys":true,"name":"林知夏","errmsg":"ok","deviceId":"sandbox-device-0001","userid":"manager0001"}',
      )
    }))

  it.each([[{ userId: 'nobody' }], [{ userId: 7 }], [{ kind: 'other' }]])(
    'is not given for %j',
    (body) =>
      withSimulator(async (_say, { url }) => {
        const { status, text } = await ask(url, mint(body))

        expect(status).toBe(400)
        expect(text).toMatch(/^\{"error":/)
      }),
  )
})
