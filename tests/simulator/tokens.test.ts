import { afterEach, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts'
import { ask, fetchToken } from './bench.ts'

const HOUR_MS = 3_600_000
const running: Simulator[] = []

/** A simulator under a clock that the test moves. */
async function bench(tokenLifetimeSeconds?: number) {
  const clock = { at: Date.UTC(2026, 0, 1) }
  const simulator = await startSimulator({
    now: () => clock.at,
    ...(tokenLifetimeSeconds === undefined ? {} : { tokenLifetimeSeconds }),
  })
  running.push(simulator)
  const { url, credentials } = simulator
  const corpQuery = `corpid=${credentials.corpId}&corpsecret=${credentials.corpSecret}`
  return {
    simulator,
    clock,
    appToken: () => fetchToken(simulator),
    corpToken: async () => {
      const { text } = await ask(url, { path: `/gettoken?${corpQuery}` })
      return /"access_token":"(\w+)"/.exec(text)?.[1] ?? text
    },
    currentToken: async () => {
      const body = { appKey: credentials.appKey, appSecret: credentials.appSecret }
      const { text } = await ask(url, { path: '/v1.0/oauth2/accessToken', body })
      return /^\{"accessToken":"(\w+)","expireIn":\d+\}$/.exec(text)?.[1] ?? text
    },
    codeWith: async (token: string) => {
      const { text } = await ask(url, { path: `/auth/scopes?access_token=${token}` })
      return Number(/"errcode":(-?\d+)/.exec(text)?.[1])
    },
  }
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()))
})

describe('a token', () => {
  it('is 32 lower-case hex digits, in an answer whose keys stand as recorded', async () => {
    const { simulator } = await bench()
    const { appKey, appSecret } = simulator.credentials

    const { text } = await ask(simulator.url, {
      path: `/gettoken?appkey=${appKey}&appsecret=${appSecret}`,
    })

    expect(text).toMatch(
      /^\{"errcode":0,"access_token":"[0-9a-f]{32}","errmsg":"ok","expires_in":7200\}$/,
    )
  })

  it('is the same one when asked for again inside its validity', async () => {
    const { appToken, clock } = await bench()

    const first = await appToken()
    clock.at += HOUR_MS

    expect(await appToken()).toBe(first)
  })

  it('is renewed by being asked for again', async () => {
    const { appToken, codeWith, clock } = await bench()

    const token = await appToken()
    clock.at += 1.5 * HOUR_MS
    await appToken()
    clock.at += 1.5 * HOUR_MS

    expect(await codeWith(token)).toBe(0)
    expect(await appToken()).toBe(token)
  })

  it('is refused from the moment it expires, and followed by a new one', async () => {
    const { appToken, codeWith, clock } = await bench()

    const token = await appToken()
    clock.at += 2 * HOUR_MS - 1
    expect(await codeWith(token)).toBe(0)
    clock.at += 1

    expect(await codeWith(token)).toBe(40014)
    expect(await appToken()).not.toBe(token)
    expect(await codeWith(token)).toBe(40014)
  })

  it('is one for the corp secret and another for the app secret', async () => {
    const { appToken, corpToken, codeWith } = await bench()

    const [ofApp, ofCorp] = [await appToken(), await corpToken()]

    expect(ofCorp).not.toBe(ofApp)
    expect(await codeWith(ofApp)).toBe(0)
    expect(await codeWith(ofCorp)).toBe(0)
  })

  it('is the same from both hosts and good at both', async () => {
    const { simulator, appToken, currentToken } = await bench()

    const token = await currentToken()

    expect(await appToken()).toBe(token)
    const { status } = await ask(simulator.url, {
      path: '/v1.0/contact/users/me',
      headers: { 'x-acs-dingtalk-access-token': token },
    })
    expect(status).toBe(403)
  })

  it('lasts as long as the simulator was told', async () => {
    const { simulator, appToken, codeWith, clock } = await bench(5)
    const { appKey, appSecret } = simulator.credentials

    const token = await appToken()
    clock.at += 5_000

    expect(await codeWith(token)).toBe(40014)
    const { text } = await ask(simulator.url, {
      path: '/v1.0/oauth2/accessToken',
      body: { appKey, appSecret },
    })
    expect(text).toMatch(/"expireIn":5\}$/)
  })

  it('is not known to another simulator', async () => {
    const [one, other] = [await bench(), await bench()]

    expect(await other.codeWith(await one.appToken())).toBe(40014)
  })

  it('is forgotten with all others when the simulator is told so', async () => {
    const { simulator, appToken, corpToken, codeWith } = await bench()
    const [ofApp, ofCorp] = [await appToken(), await corpToken()]

    await ask(simulator.url, { method: 'POST', path: '/_sim/invalidate-token' })

    expect(await codeWith(ofApp)).toBe(40014)
    expect(await codeWith(ofCorp)).toBe(40014)
    expect(await appToken()).not.toBe(ofApp)
  })
})
