import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts'
import { ask, fetchToken } from './bench.ts'

const running: Simulator[] = []

async function start(options?: Parameters<typeof startSimulator>[0]): Promise<Simulator> {
  const simulator = await startSimulator(options)
  running.push(simulator)
  return simulator
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()))
})

describe('a simulator', () => {
  it('listens on loopback only, under a plain address', async () => {
    const { url } = await start()

    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('has credentials of the shapes that DingTalk gives out, the same at every start', async () => {
    const [one, other] = [await start(), await start()]

    expect(other.credentials).toEqual(one.credentials)
    expect(one.credentials).toEqual({
      corpId: expect.stringMatching(/^ding[0-9a-f]{32}$/),
      corpSecret: expect.stringMatching(/^[\w-]{64}$/),
      appKey: expect.stringMatching(/^ding[0-9a-z]{16}$/),
      appSecret: expect.stringMatching(/^[\w-]{64}$/),
      ssoSecret: expect.stringMatching(/^[\w-]{64}$/),
      agentId: expect.stringMatching(/^\d+$/),
      robotToken: expect.stringMatching(/^[0-9a-f]{64}$/),
      robotSecret: expect.stringMatching(/^SEC[0-9a-f]{64}$/),
      robotCode: one.credentials.appKey,
      adminUserId: 'manager0001',
      rootDeptId: 1,
    })
  })

  it('dates its answers by its own clock and calls them JSON', async () => {
    const { url } = await start({ now: () => Date.UTC(2016, 4, 19, 1, 2, 3) })

    const { headers } = await ask(url, { path: '/gettoken' })

    expect(headers.get('date')).toBe('Thu, 19 May 2016 01:02:03 GMT')
    expect(headers.get('content-type')).toBe('application/json;charset=utf-8')
  })

  it.each([
    ['POST', '/v1.0/workflow/processInstances'],
    ['GET', '/v1.0/oauth2/accessToken'],
    ['POST', '/topapi/processinstance/create'],
    ['GET', '/department/nope'],
  ])('says of %s %s that it is not simulated', async (method, path) => {
    const { url } = await start()

    const { headers } = await ask(url, { method, path })

    expect([...headers]).toContainEqual(['x-dingbench-sandbox', 'not-simulated'])
  })

  it('says nothing of the kind where it simulates', async () => {
    const { url } = await start()

    const { headers } = await ask(url, { path: '/gettoken' })

    expect(headers.has('x-dingbench-sandbox')).toBe(false)
  })

  it('writes its clock into the request ids of the newer host', async () => {
    const { url } = await start({ now: () => 0x01a0_8fe7_68c3 })

    const response = await fetch(`${url}/v1.0/contact/users/me`)

    expect(await response.text()).toContain('"requestid":"01A08FE7-68C3-7')
  })

  it('runs beside others that know nothing of it', async () => {
    const [one, other] = [await start(), await start()]
    const token = await fetchToken(one)

    const { text } = await ask(other.url, { path: `/auth/scopes?access_token=${token}` })

    expect(other.url).not.toBe(one.url)
    expect(text).toContain('"errcode":40014')
  })

  it('rejects when its port is taken', async () => {
    const { url } = await start()

    await expect(startSimulator({ port: Number(new URL(url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  it('ends connections that are still open when it is closed', async () => {
    const simulator = await startSimulator()
    const socket = connect(Number(new URL(simulator.url).port), '127.0.0.1')
    const ended = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => socket.destroy())
    socket.write('GET /gettoken HTTP/1.1\r\nHost: x\r\n')
    await new Promise((resolve) => socket.once('connect', resolve))

    await simulator.close()
    await ended

    await expect(fetch(simulator.url)).rejects.toThrow('fetch failed')
  })

  it('gives its port back when it is closed', async () => {
    const simulator = await startSimulator()
    const port = Number(new URL(simulator.url).port)
    await simulator.close()

    const next = createServer()
    const listening = once(next, 'listening')
    next.listen(port, '127.0.0.1')

    await expect(listening).resolves.toEqual([])
    next.close()
  })
})
