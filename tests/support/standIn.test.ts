import { request } from 'node:http'
import { expect, it } from 'vitest'
import { serve } from './httpServer.ts'
import { standInForDingTalk } from './standIn.ts'

const server = () => serve((_request, response) => response.end())

it.each(['example.com:443', 'oapi.dingtalk.com:80', 'login.dingtalk.com:443', 'api.dingtalk.com'])(
  'no way to %s leads through the stand-in',
  async (path) => {
    await using simulator = await server()
    await using _ = await standInForDingTalk(simulator.url)

    expect(await connectTo(path)).toBe(403)
  },
)

it('the stand-in is gone when it is disposed of', async () => {
  const before = { ...process.env }
  await using simulator = await server()
  await (await standInForDingTalk(simulator.url))[Symbol.asyncDispose]()

  expect(process.env).toEqual(before)
})

function connectTo(path: string): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const asked = request(process.env['HTTPS_PROXY'] ?? '', { method: 'CONNECT', path })
  asked.once('connect', ({ statusCode }) => resolve(statusCode)).once('error', reject)
  asked.end()
  return promise
}
