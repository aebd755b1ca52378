import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts'
import { ask, fetchToken } from './bench.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ now: () => 42 })
})
afterAll(() => simulator.close())
beforeEach(() => ask(simulator.url, { method: 'POST', path: '/_sim/reset' }))

const seenSchema = z.strictObject({ requests: z.array(z.looseObject({ path: z.string() })) })
const seen = async () =>
  seenSchema.parse(JSON.parse((await ask(simulator.url, { path: '/_sim/requests' })).text))

describe('the last requests', () => {
  it('are told with what was answered, and without their secrets', async () => {
    const token = await fetchToken(simulator)
    await ask(simulator.url, { path: `/department/get?access_token=${token}&id=99` })
    await ask(simulator.url, { path: '/topapi/v2/user/get?access_token=x', body: {} })
    await ask(simulator.url, { path: '/v1.0/contact/users/me' })

    expect(await seen()).toEqual({
      requests: [
        { id: 1, at: 42, method: 'GET', path: '/gettoken', status: 200, code: 0 },
        { id: 2, at: 42, method: 'GET', path: '/department/get', status: 200, code: 60003 },
        { id: 3, at: 42, method: 'POST', path: '/topapi/v2/user/get', status: 200, code: 88 },
        {
          id: 4,
          at: 42,
          method: 'GET',
          path: '/v1.0/contact/users/me',
          status: 400,
          code: 'AuthenticationFailed.MissingParameter',
        },
      ],
    })
  })

  it('are 200 at most, the oldest going first', async () => {
    for (let count = 0; count < 203; count += 1) {
      await ask(simulator.url, { path: `/path-${count}` })
    }

    const { requests } = await seen()

    expect(requests).toHaveLength(200)
    expect(requests[0]).toMatchObject({ path: '/path-3' })
    expect(requests.at(-1)).toMatchObject({ path: '/path-202' })
  })
})

describe('a reset', () => {
  it('forgets tokens and requests', async () => {
    const token = await fetchToken(simulator)

    await ask(simulator.url, { method: 'POST', path: '/_sim/reset' })

    expect(await seen()).toEqual({ requests: [] })
    const { text } = await ask(simulator.url, { path: `/auth/scopes?access_token=${token}` })
    expect(text).toContain('"errcode":40014')
  })
})

describe("the simulator's own paths", () => {
  it.each([
    ['GET', '/_sim/nope', 404],
    ['GET', '/_sim', 404],
    ['GET', '/_sim/reset', 405],
    ['POST', '/_sim/requests', 405],
  ])('%s %s is answered with HTTP %i', async (method, path, status) => {
    const answered = await ask(simulator.url, { method, path })

    expect(answered.status).toBe(status)
    expect(answered.text).toMatch(/^\{"error":/)
  })

  it('are not among the requests seen', async () => {
    await ask(simulator.url, { path: '/_sim/nope' })

    expect(await seen()).toEqual({ requests: [] })
  })
})
