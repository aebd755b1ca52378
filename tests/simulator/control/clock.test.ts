import { describe, expect, it } from 'vitest'
import { ask, fetchToken, withSimulator } from '../bench.ts'

const START = Date.UTC(2026, 10, 24, 12)
const frozen = { now: () => START }
const move = (body: object) => ({ path: '/_sim/clock', body })

describe('a move of the clock', () => {
  it.each([
    [{}, 'give one of advanceSeconds, setTo and real'],
    [{ advanceSeconds: 1, real: true }, 'give one of advanceSeconds, setTo and real'],
    [{ real: false }, 'real can only be true'],
    [{ advanceSeconds: 'soon' }, 'advanceSeconds must be a whole number of seconds'],
    [{ advanceSeconds: null }, 'advanceSeconds must be a whole number of seconds'],
    [{ advanceSeconds: 9_000_000_000_000 }, 'advanceSeconds must be a whole number of seconds'],
    [{ setTo: 'tomorrow' }, 'setTo must be a date as in '],
    [{ setTo: {} }, 'setTo must be a date as in '],
    [{ setTo: 9_000_000_000_000_000 }, 'setTo must be a date as in '],
  ])('%j is refused', (body, words) =>
    withSimulator(async (_say, { url }) => {
      const { status, text } = await ask(url, move(body))

      expect(status).toBe(400)
      expect(text).toContain(`{"error":"${words}`)
    }),
  )

  it.each([
    [{ advanceSeconds: 90 }, '2026-11-24T12:01:30.000Z'],
    [{ advanceSeconds: -60 }, '2026-11-24T11:59:00.000Z'],
    [{ setTo: '2016-05-19T09:00:00+08:00' }, '2016-05-19T01:00:00.000Z'],
    [{ setTo: START + 1000 }, '2026-11-24T12:00:01.000Z'],
  ])('%j makes it %s', (body, iso) =>
    withSimulator(async (say) => {
      const now = Date.parse(iso)
      const view = { now, iso, aheadSeconds: (now - START) / 1000 }

      expect(JSON.parse(await say(move(body)))).toEqual(view)
      expect(JSON.parse(await say({ path: '/_sim/clock' }))).toEqual(view)
    }, frozen),
  )

  it('adds to what it was moved before', () =>
    withSimulator(async (say) => {
      await say(move({ advanceSeconds: 10 }))

      expect(await say(move({ advanceSeconds: 10 }))).toContain('"aheadSeconds":20')
    }, frozen))

  it.each([
    ['a real clock', move({ real: true })],
    ['a reset', { method: 'POST', path: '/_sim/reset' }],
  ])('is undone by %s', (_how, undoing) =>
    withSimulator(async (say) => {
      await say(move({ advanceSeconds: 10 }))
      await say(undoing)

      expect(await say({ path: '/_sim/clock' })).toContain('"aheadSeconds":0')
    }, frozen),
  )

  it('is seen in the Date header', () =>
    withSimulator(async (say, { url }) => {
      await say(move({ advanceSeconds: 86_400 }))

      const { headers } = await ask(url, { path: '/gettoken' })

      expect(headers.get('date')).toBe('Wed, 25 Nov 2026 12:00:00 GMT')
    }, frozen))

  it.each([
    [7199, '"errcode":0'],
    [7200, '"errcode":40014'],
  ])('of %i s leaves a token as old as that', (advanceSeconds, words) =>
    withSimulator(async (_say, simulator) => {
      const token = await fetchToken(simulator)
      await ask(simulator.url, move({ advanceSeconds }))

      const { text } = await ask(simulator.url, { path: `/auth/scopes?access_token=${token}` })

      expect(text).toContain(words)
    }, frozen),
  )

  it('ages a login-free code', () =>
    withSimulator(async (say) => {
      const minted = await say({ method: 'POST', path: '/_sim/login-code' })
      const code = /"code":"(\w+)"/.exec(minted)?.[1] ?? ''
      await say(move({ advanceSeconds: 300 }))

      expect(await say({ path: `/user/getuserinfo?access_token={token}&code=${code}` })).toContain(
        '"errcode":40078',
      )
    }, frozen))

  it('ends the ten minutes that a hasty robot is blocked', () =>
    withSimulator(async (say, { credentials }) => {
      await say({ path: '/_sim/robot', body: { signed: false } })
      const send = {
        path: `/robot/send?access_token=${credentials.robotToken}`,
        body: { msgtype: 'text', text: { content: '你好' } },
      }
      for (let count = 0; count < 20; count += 1) await say(send)
      expect(await say(send)).toContain('"errcode":660026')
      await say(move({ advanceSeconds: 600 }))

      expect(await say(send)).toBe('{"errcode":0,"errmsg":"ok"}')
    }, frozen))
})
