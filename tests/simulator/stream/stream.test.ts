import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { ask } from '../bench.ts'
import { connectStream, openStream, seenAt } from '../streamClient.ts'

const START = 1_764_000_000_000

let simulator: Simulator
beforeEach(async () => {
  simulator = await startSimulator({ now: () => START })
})
afterEach(() => simulator.close())

const tell = (path: string, body: object) => ask(simulator.url, { path, body })
const advance = (seconds: number) => tell('/_sim/clock', { advanceSeconds: seconds })
const happen = (eventType = 'user_add_org') => tell('/_sim/events', { eventType })
const delivered = () =>
  seenAt(simulator, '/_sim/events', (text) => text.includes('"state":"delivered"'))

/** How many frames went out to the only client, pings aside. */
async function framesSent(): Promise<number> {
  const { text } = await ask(simulator.url, { path: '/_sim/connections' })
  return Number(/"sent":(\d+)/.exec(text)?.[1])
}

/** The HTTP status with which a WebSocket is turned away. */
async function refusalOf(address: string): Promise<number> {
  const socket = new WebSocket(address)
  const { promise, resolve } = Promise.withResolvers<number>()
  socket.on('unexpected-response', (_request, response) => {
    resolve(response.statusCode ?? 0)
    socket.terminate()
  })
  socket.on('error', () => {})
  return promise
}

describe('a connection is refused', () => {
  it('to another path', async () => {
    const address = await openStream(simulator)
    expect(await refusalOf(address.replace('/connect', '/other'))).toBe(404)
  })

  it('without a ticket, and with one that was never given', async () => {
    const address = await openStream(simulator)
    const bare = address.replace(/\?.*/, '')
    expect(await refusalOf(bare)).toBe(401)
    expect(await refusalOf(`${bare}?ticket=x`)).toBe(401)
  })

  it('with a ticket that was used', async () => {
    const address = await openStream(simulator)
    const first = new WebSocket(address)
    await once(first, 'open')

    expect(await refusalOf(address)).toBe(401)
  })

  it('with a ticket of 90 seconds', async () => {
    const address = await openStream(simulator)
    await advance(90)

    expect(await refusalOf(address)).toBe(401)
  })
})

describe('an event', () => {
  it('reaches who subscribed, worded as Stream mode words it', async () => {
    const client = await connectStream(simulator)
    await happen()

    const { type, headers, data } = await client.next()

    expect(type).toBe('EVENT')
    expect(headers).toEqual({
      appId: expect.any(String),
      connectionId: expect.any(String),
      contentType: 'application/json',
      eventBornTime: String(START),
      eventCorpId: simulator.credentials.corpId,
      eventId: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventType: 'user_add_org',
      eventUnifiedAppId: expect.any(String),
      messageId: expect.stringMatching(/^[0-9a-f]{32}$/),
      time: String(START),
      topic: '*',
    })
    expect(JSON.parse(data)).toEqual({
      timeStamp: String(START),
      eventId: headers['eventId'],
      userId: ['weizhuo'],
    })
  })

  it('does not reach who subscribed to callbacks only', async () => {
    const client = await connectStream(simulator, [{ type: 'CALLBACK', topic: '*' }])
    await happen()
    const { text } = await ask(simulator.url, { path: '/_sim/events' })

    expect(text).toContain('"deliveries":[]')
    expect(client.left).toEqual([])
  })

  it('is delivered once it is acknowledged, and not sent again', async () => {
    const client = await connectStream(simulator)
    await happen()
    client.ack(await client.next())

    expect(await delivered()).toMatch(/"outcome":"[0-9a-f-]{36} acknowledged it"/)
    await advance(60)
    expect(await framesSent()).toBe(1)
  })

  it.each<[string, object | null, number]>([
    ['without an acknowledgement', null, 0],
    ['when the client says LATER', { status: 'LATER', message: '' }, 200],
    ['when the client answers 404', {}, 404],
  ])('comes again after a minute %s, with the same event id', async (_how, data, code) => {
    const client = await connectStream(simulator)
    await happen()
    const first = await client.next()
    if (data !== null) client.ack(first, data, code)
    await advance(59)
    expect(await framesSent()).toBe(1)
    await advance(1)
    const again = await client.next()

    expect(again.headers['eventId']).toBe(first.headers['eventId'])
    expect(again.headers.messageId).not.toBe(first.headers.messageId)
    expect(again.data).toBe(first.data)
  })

  it('may be acknowledged late', async () => {
    const client = await connectStream(simulator)
    await happen()
    const first = await client.next()
    await advance(60)
    client.ack(first)

    expect(await delivered()).toContain('"state":"delivered"')
  })

  it('is given up after four tries', async () => {
    const client = await connectStream(simulator)
    await happen()
    for (let count = 0; count < 4; count += 1) await advance(60)

    const { text } = await ask(simulator.url, { path: '/_sim/events' })
    expect(text).toContain('"state":"failed"')
    expect(text.match(/has not acknowledged it/g)).toHaveLength(4)
    client.socket.terminate()
  })

  it('goes to another client when the first has gone', async () => {
    const first = await connectStream(simulator)
    await happen()
    const event = await first.next()
    first.socket.close()
    await seenAt(simulator, '/_sim/connections', (text) => text === '{"connections":[]}')
    const second = await connectStream(simulator)
    await advance(60)

    const again = await second.next()
    expect(again.headers['eventId']).toBe(event.headers['eventId'])
  })

  it('goes to one of several clients, and each has its share', async () => {
    const [one, other] = [await connectStream(simulator), await connectStream(simulator)]
    for (let count = 0; count < 40; count += 1) await happen()
    await seenAt(simulator, '/_sim/connections', () => one.left.length + other.left.length === 40)

    expect(one.left.length).toBeGreaterThan(0)
    expect(other.left.length).toBeGreaterThan(0)
  })
})

describe('a connection', () => {
  it('is pinged every minute, and its answer noted', async () => {
    const client = await connectStream(simulator)
    await advance(60)
    await seenAt(simulator, '/_sim/connections', () => client.pings.length > 0)
    const [ping] = client.pings
    if (ping === undefined) throw new Error('no ping')
    expect(ping).toMatchObject({ type: 'SYSTEM', headers: { topic: 'ping' } })
    expect(ping.data).toMatch(/^\{"opaque":".+"\}$/)
    client.ack(ping, {})

    const pongAt = `"pongAt":${START + 60_000}`
    const text = await seenAt(simulator, '/_sim/connections', (one) => one.includes(pongAt))
    expect(text).toContain('"sent":0')
  })

  it('can be seen, without its secrets', async () => {
    await connectStream(simulator, [{ type: 'EVENT', topic: '*' }])

    const { text } = await ask(simulator.url, { path: '/_sim/connections' })

    expect(JSON.parse(text)).toEqual({
      connections: [
        {
          connectionId: expect.any(String),
          connectedAt: START,
          pongAt: null,
          sent: 0,
          acknowledged: 0,
          unreadable: 0,
          leaving: false,
          ua: 'test/1',
          subscriptions: [{ type: 'EVENT', topic: '*' }],
        },
      ],
    })
  })

  it('can be asked to connect anew: nothing more comes, and after ten seconds it ends', async () => {
    const client = await connectStream(simulator)
    await ask(simulator.url, { method: 'DELETE', path: '/_sim/connections' })
    expect(await client.next()).toMatchObject({ type: 'SYSTEM', headers: { topic: 'disconnect' } })
    await happen()
    expect(await framesSent()).toBe(0)
    await advance(10)

    expect(await client.ended).toBe(1001)
  })

  it('ends with a reset', async () => {
    const client = await connectStream(simulator)
    await ask(simulator.url, { method: 'POST', path: '/_sim/reset' })

    expect(await client.ended).toBe(1006)
  })

  it('ends when the simulator is closed', async () => {
    const client = await connectStream(simulator)
    await simulator.close()

    expect(await client.ended).toBe(1006)
  })

  it('ends when it sends more than a mebibyte at once', async () => {
    const client = await connectStream(simulator)
    client.socket.send('x'.repeat(1024 * 1024 + 1))

    expect(await client.ended).toBe(1009)
  })
})
