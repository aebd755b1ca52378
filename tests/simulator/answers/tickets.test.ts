import { describe, expect, it } from 'vitest'
import { answersExactly, withSimulator } from '../bench.ts'

const token = 'access_token={token}'

describe('a jsapi ticket', () => {
  const get = `/get_jsapi_ticket?${token}`
  const header = { 'x-acs-dingtalk-access-token': '{token}' }
  const ticketIn = (text: string) => /icket":"(\w{64})"/.exec(text)?.[1] ?? text

  it('is the same from both hosts', () =>
    withSimulator(async (say) => {
      const legacy = await say({ path: get })
      const current = await say({
        method: 'POST',
        path: '/v1.0/oauth2/jsapiTickets',
        headers: header,
      })

      expect(legacy).toMatch(/^\{"errcode":0,"errmsg":"ok","ticket":"\w{64}","expires_in":7200\}$/)
      expect(current).toBe(`{"jsapiTicket":"${ticketIn(legacy)}","expireIn":7200}`)
    }))

  it('is lent for all of two hours, however long the lending takes', async () => {
    let at = 0
    await withSimulator(
      async (say) => expect(await say({ path: get })).toContain('"expires_in":7200'),
      { now: () => (at += 1) },
    )
  })

  it('is renewed by being asked for, but gets no older than a day', async () => {
    const clock = { at: 0 }
    await withSimulator(
      async (say) => {
        const first = ticketIn(await say({ path: get }))
        for (let hour = 1; hour < 23; hour += 1) {
          clock.at = hour * 3_600_000
          expect(ticketIn(await say({ path: get }))).toBe(first)
        }
        clock.at = 23 * 3_600_000
        expect(await say({ path: get })).toContain(`"ticket":"${first}","expires_in":3600`)
        clock.at = 24 * 3_600_000

        expect(ticketIn(await say({ path: get }))).not.toBe(first)
      },
      { now: () => clock.at },
    )
  })

  it('is another one when nobody asked for two hours', async () => {
    const clock = { at: 0 }
    await withSimulator(
      async (say) => {
        const first = ticketIn(await say({ path: get }))
        clock.at = 2 * 3_600_000

        expect(ticketIn(await say({ path: get }))).not.toBe(first)
      },
      { now: () => clock.at },
    )
  })

  answersExactly([
    [
      'of another type is refused',
      { path: `${get}&type=card` },
      200,
      '{"errcode":52022,"errmsg":"无效的jsapi类型"}',
    ],
    [
      'is not given without a token',
      { path: '/get_jsapi_ticket' },
      200,
      '{"errcode":41001,"errmsg":"缺少access_token参数"}',
    ],
  ])
})
