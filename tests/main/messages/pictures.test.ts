import { deflateSync } from 'node:zlib'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_PICTURE_BYTES } from '../../../src/shared/messages/preview/webPicture.ts'
import { type AppInTest, appInTest } from '../../support/appInTest.ts'
import { serve } from '../../support/httpServer.ts'

let bench: AppInTest
beforeAll(async () => {
  bench = await appInTest()
})
afterAll(() => bench[Symbol.asyncDispose]())

/** The header of a PNG of so many pixels; nobody reads further to know its size. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(25)
  head.writeUInt32BE(13, 0)
  head.write('IHDR', 4, 'latin1')
  head.writeUInt32BE(width, 8)
  head.writeUInt32BE(height, 12)
  head.set([8, 2, 0, 0, 0], 16)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    head,
    deflateSync(Buffer.alloc(8)),
  ])
}

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

async function ask(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  await using server = await serve(answer)
  return await bench.answer('messages.picture', { url: `${server.url}/p.png?a=1#part` })
}

const giving = (body: Buffer | string, headers: Record<string, string> = {}) =>
  ask((_request, response) => response.writeHead(200, headers).end(body))

describe('a picture of the web', () => {
  it.each(['file:///etc/passwd', 'data:image/png;base64,AA', 'https://a:b@c.example/p', 'p.png'])(
    'is not fetched from %s',
    async (url) => {
      const result = await bench.ask('messages.picture', { url })
      expect(result).toMatchObject({ failure: { problem: 'address-not-allowed' } })
    },
  )

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml'],
    ['an SVG that calls itself PNG', '<?xml version="1.0"?><svg/>', 'image/png'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'text/html'],
    ['nothing', '', 'image/png'],
    ['the beginning of a PNG alone', Buffer.from('\x89PNG\r\n', 'latin1'), 'image/png'],
  ])('is none that is %s', async (_what, body, type) => {
    expect(await giving(body, { 'content-type': type })).toEqual({
      ok: false,
      why: 'not-a-picture',
      status: 200,
    })
  })

  it('is not followed to another address', async () => {
    const moved = await ask((_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    )
    expect(moved).toEqual({ ok: false, why: 'moved', status: 302 })
  })

  it('that its server refuses is said to be refused', async () => {
    const refused = await ask((_request, response) => response.writeHead(404).end(gif))
    expect(refused).toEqual({ ok: false, why: 'status', status: 404 })
  })

  it('of too many pixels is not given, whatever its few bytes are', async () => {
    expect(await giving(png(30_000, 30_000))).toMatchObject({ why: 'too-many-pixels' })
  })

  it('of too many bytes is not taken', async () => {
    await using server = await serve((_request, response) => {
      response.end(Buffer.concat([png(2, 2), Buffer.alloc(MOST_PICTURE_BYTES)]))
    })
    const result = await bench.ask('messages.picture', { url: server.url })
    expect(result).toMatchObject({ failure: { kind: 'too-large', limitBytes: MOST_PICTURE_BYTES } })
  })

  it('is given by what it is, and nothing of anybody goes along', async () => {
    const asked: IncomingMessage[] = []
    const found = await ask((request, response) => {
      asked.push(request)
      response.writeHead(200, { 'content-type': 'text/plain' }).end(gif)
    })
    expect(found).toEqual({
      ok: true,
      kind: 'gif',
      base64: gif.toString('base64'),
      widthPx: 1,
      heightPx: 1,
    })
    const [request] = asked
    expect(request?.url).toBe('/p.png?a=1')
    expect(Object.keys(request?.headers ?? {}).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
    expect(await giving(png(640, 400), { 'content-type': 'image/png' })).toMatchObject({
      kind: 'png',
      widthPx: 640,
      heightPx: 400,
    })
  })
})
