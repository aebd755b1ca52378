import { once } from 'node:events'
import { expect } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import type { Simulator } from '../../src/simulator/simulator.ts'
import { ask } from './bench.ts'

const openedSchema = z.strictObject({ endpoint: z.url(), ticket: z.string() })
const frameSchema = z.strictObject({
  specVersion: z.literal('1.0'),
  type: z.enum(['SYSTEM', 'EVENT', 'CALLBACK']),
  headers: z.looseObject({ topic: z.string(), messageId: z.string() }),
  data: z.string(),
})

/** A frame as it came. */
export type Frame = z.infer<typeof frameSchema>

/** What is subscribed to in tests, unless they say otherwise. */
export const ALL = [
  { type: 'EVENT', topic: '*' },
  { type: 'CALLBACK', topic: '/v1.0/im/bot/messages/get' },
  { type: 'CALLBACK', topic: '/v1.0/card/instances/callback' },
]

/** A client of Stream mode that acknowledges only what it is told to. */
export interface StreamClient {
  socket: WebSocket
  /** The next frame that nobody has taken yet, and that is no ping. */
  next: () => Promise<Frame>
  /** Such frames that came already. */
  left: Frame[]
  pings: Frame[]
  ack: (frame: Frame, data?: object, code?: number) => void
  /** Code with which it was ended. */
  ended: Promise<number>
}

/** Opens a connection as the documentation has it; gives the address to go to. */
export async function openStream(
  { url, credentials }: Simulator,
  subscriptions: object[] = ALL,
): Promise<string> {
  const { text } = await ask(url, {
    path: '/v1.0/gateway/connections/open',
    body: {
      clientId: credentials.appKey,
      clientSecret: credentials.appSecret,
      subscriptions,
      ua: 'test/1',
      localIp: '127.0.0.1',
    },
  })
  const { endpoint, ticket } = openedSchema.parse(JSON.parse(text))
  return `${endpoint}?ticket=${ticket}`
}

/** Connects a client. */
export async function connectStream(
  simulator: Simulator,
  subscriptions?: object[],
): Promise<StreamClient> {
  const socket = new WebSocket(await openStream(simulator, subscriptions))
  const left: Frame[] = []
  const pings: Frame[] = []
  const takers: ((frame: Frame) => void)[] = []
  socket.on('error', () => socket.terminate())
  socket.on('message', (message: Buffer) => {
    const frame = frameSchema.parse(JSON.parse(message.toString()))
    if (frame.headers.topic === 'ping') {
      pings.push(frame)
      return
    }
    const taker = takers.shift()
    if (taker === undefined) left.push(frame)
    else taker(frame)
  })
  const ended = new Promise<number>((resolve) => {
    socket.once('close', (code) => resolve(code))
  })
  await once(socket, 'open')
  return {
    socket,
    left,
    pings,
    ended,
    next: async () => {
      const waiting = left.shift()
      if (waiting !== undefined) return waiting
      const { promise, resolve } = Promise.withResolvers<Frame>()
      takers.push(resolve)
      return promise
    },
    ack: ({ headers: { messageId } }, data = { status: 'SUCCESS', message: '' }, code = 200) =>
      socket.send(
        JSON.stringify({
          code,
          headers: { messageId, contentType: 'application/json' },
          message: 'OK',
          data: JSON.stringify(data),
        }),
      ),
  }
}

/** Asks one of the simulator's own paths until what it answers passes. */
export async function seenAt(
  { url }: Simulator,
  path: string,
  passes: (text: string) => boolean,
): Promise<string> {
  for (;;) {
    const { text } = await ask(url, { path })
    if (passes(text)) return text
    expect(text, 'the answer').toMatch(/^\{/)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
