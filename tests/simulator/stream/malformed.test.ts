import { once } from 'node:events'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAck } from '../../../src/simulator/stream/frames.ts'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { ask } from '../bench.ts'
import { connectStream, openStream, seenAt } from '../streamClient.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

const almostAcks = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .record({
      code: fc.anything(),
      headers: fc.oneof(fc.anything(), fc.record({ messageId: fc.anything() })),
      data: fc.oneof(fc.anything(), fc.json()),
    })
    .map((one) => {
      try {
        return JSON.stringify(one)
      } catch {
        return '{'
      }
    }),
)

describe('what a client sends', () => {
  it('is an acknowledgement or nothing, whatever it is', () => {
    fc.assert(
      fc.property(almostAcks, (text) => {
        const ack = readAck(text)
        expect(ack === null || typeof ack.messageId === 'string').toBe(true)
      }),
      { seed: 20_261_124, numRuns: 2000 },
    )
  })

  it('leaves the simulator up and answering, a thousand frames long', async () => {
    const client = await connectStream(simulator)
    const frames = fc.sample(
      fc.oneof(
        almostAcks,
        fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
      ),
      { seed: 7, numRuns: 1000 },
    )
    for (const frame of frames) client.socket.send(frame)
    await ask(simulator.url, { path: '/_sim/events', body: { eventType: 'user_add_org' } })
    client.ack(await client.next())

    const acknowledged = (text: string) => text.includes('"acknowledged":1')
    const text = await seenAt(simulator, '/_sim/connections', acknowledged)
    expect(text).toMatch(/"unreadable":[1-9]\d\d/)
  })

  it.each([
    ['bytes that are no frame', Buffer.from([0xff, 0xff, 0xff, 0xff])],
    ['a frame that is not masked', Buffer.from([0x81, 0x02, 0x68, 0x69])],
    ['text that is not UTF-8', Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28])],
  ])('ends its connection and no other: %s', async (_what, bytes) => {
    const other = await connectStream(simulator)
    const { port, pathname, search } = new URL(await openStream(simulator))
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => socket.destroy())
    socket.write(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    )
    await once(socket, 'data')
    socket.write(bytes)
    await once(socket, 'close')

    expect(other.socket.readyState).toBe(other.socket.OPEN)
  })

  it.each(['/connect?ticket=%', '//connect', '/%zz', 'http://elsewhere/connect', '*', '/connect?'])(
    'may ask for a WebSocket at %s and is turned away',
    async (target) => {
      const socket = connect(Number(new URL(simulator.url).port), '127.0.0.1')
      socket.write(
        `GET ${target} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      )
      const [answer]: unknown[] = await once(socket, 'data')

      expect(String(answer)).toMatch(/^HTTP\/1\.1 40[14] /)
      socket.destroy()
    },
  )
})
