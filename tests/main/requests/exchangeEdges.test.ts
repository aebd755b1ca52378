import { createServer, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { deflateRawSync, brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exchange, type ExchangeOptions } from '../../../src/main/requests/exchange.ts'
import type { PlannedRequest } from '../../../src/shared/plan.ts'
import { serve } from '../../support/httpServer.ts'

const plan = (url: string, given: Partial<PlannedRequest> = {}): PlannedRequest => ({
  method: 'GET',
  url,
  headers: [],
  body: { kind: 'none' },
  ...given,
})

function send(given: PlannedRequest, options: Partial<ExchangeOptions> = {}) {
  const signal = options.signal ?? new AbortController().signal
  return exchange(given, {
    id: 'e1',
    now: () => 7,
    userAgent: 'Dingbench/test',
    ...options,
    signal,
  })
}

/** A server that writes the bytes given on each connection, and closes it when told to. */
async function serveBytes(bytes: string | Buffer, then: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.write(bytes, () => then(socket)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${bound.port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
      }),
  }
}

describe('what is sent', () => {
  it.each(['GET', 'DELETE', 'POST', 'PUT'] as const)(
    'with %s and no body is shown line for line as the server received it',
    async (method) => {
      let received: string[] = []
      await using server = await serve((request, response) => {
        received = request.rawHeaders
        response.end('{}')
      })

      const { request } = await send(plan(server.url, { method }), { timeoutMs: 3_000 })

      expect(request.headers.flat()).toEqual(received)
    },
  )

  it.each(['GET', 'POST', 'DELETE'] as const)('with %s and a body as well', async (method) => {
    let received: string[] = []
    await using server = await serve((request, response) => {
      received = request.rawHeaders
      request.resume().on('end', () => response.end('{}'))
    })

    const { request } = await send(
      plan(server.url, { method, body: { kind: 'text', text: '{"部":1}' } }),
    )

    expect(request.headers.flat()).toEqual(received)
  })
})

describe('an answer that ends too early', () => {
  const head = (length: number, more = '') =>
    `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${more}\r\n`

  it.each([1, 1_000, 70_000, 3_000_000])('keeps all %i bytes that came', async (size) => {
    const sent = '{"a":"'.padEnd(size, 'x')
    await using server = await serveBytes(head(size + 6_000) + sent, (socket) => socket.end())

    const { body } = (await send(plan(server.url))).response

    expect(body.text.length).toBe(sent.length)
    expect(body.form).toBe('broken-json')
  })

  it('is not JSON, even if what came reads as JSON', async () => {
    await using server = await serveBytes(`${head(100)}{"a":1}`, (socket) => socket.end())

    expect((await send(plan(server.url))).response.body.form).toBe('broken-json')
  })

  it('in the middle of a letter shows the letters before it', async () => {
    const bytes = Buffer.from('{"部门":"研')
    const cut = Buffer.concat([Buffer.from(head(100)), bytes.subarray(0, -1)])
    await using server = await serveBytes(cut, (socket) => socket.end())

    expect((await send(plan(server.url))).response.body).toMatchObject({
      form: 'broken-json',
      charset: 'utf-8',
    })
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['deflate', deflateRawSync],
  ] as const)('packed with %s is unpacked as far as it goes', async (encoding, pack) => {
    const long = JSON.stringify(
      Array.from({ length: 20_000 }, (_, at) => ({ at, name: `n${at * 7919}` })),
    )
    const packed = pack(Buffer.from(long))
    const bytes = Buffer.concat([
      Buffer.from(head(packed.length, `content-encoding: ${encoding}\r\n`)),
      packed.subarray(0, packed.length - 2_000),
    ])
    await using server = await serveBytes(bytes, (socket) => socket.end())

    const { body } = (await send(plan(server.url))).response
    expect(body.form).toBe('broken-json')
    expect(long.startsWith(body.text)).toBe(true)
    expect(body.text.length).toBeGreaterThan(1_000)
  })

  it('in a broken chunk shows what came before', async () => {
    const bytes = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n7\r\n{"a":1,\r\n'
    await using server = await serveBytes(bytes, (socket) => {
      setTimeout(() => socket.write('zz\r\n'), 30)
    })

    expect((await send(plan(server.url))).response.body).toMatchObject({
      form: 'broken-json',
      text: '{"a":1,',
    })
  })

  it('but out of time is no answer, however much came', async () => {
    await using server = await serveBytes(`${head(100)}{"a":1`, () => {})

    await expect(send(plan(server.url), { timeoutMs: 100 })).rejects.toMatchObject({
      failure: { code: 'ETIMEDOUT' },
    })
  })
})

describe('what a body is', () => {
  const gbk = Buffer.from([0xc4, 0xe3, 0xba, 0xc3])
  it.each([
    [
      'GBK by its meta',
      Buffer.concat([Buffer.from('<html><meta charset="gbk">'), gbk]),
      'text/html',
      { form: 'html', text: '<html><meta charset="gbk">你好', charset: 'gbk' },
    ],
    ['GBK that says nothing', gbk, 'text/plain', { form: 'text', text: '你好' }],
    [
      'GBK that calls itself UTF-8',
      gbk,
      'text/plain; charset=utf-8',
      { form: 'text', text: '你好' },
    ],
    [
      'a picture without a type',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a]),
      '',
      { form: 'binary' },
    ],
    ['a drawing', Buffer.from('<svg xmlns="x"/>'), 'image/svg+xml', { form: 'text' }],
    ['a line of a log', Buffer.from('[error] upstream'), 'text/plain', { form: 'text' }],
    ['a template', Buffer.from('{{name}} hello'), 'text/plain', { form: 'text' }],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>'), 'text/xml', { form: 'text' }],
    [
      'UTF-16',
      Buffer.from('\uFEFF{"a":1}', 'utf16le'),
      'application/json',
      { form: 'json', text: '{"a":1}', charset: 'utf-16le' },
    ],
    [
      'an unknown charset',
      Buffer.from('ok'),
      'text/plain; charset=x-nothing',
      { form: 'text', text: 'ok', charset: 'utf-8' },
    ],
    [
      'a page behind many comments',
      Buffer.from(`${'<!---->'.repeat(60)}x`),
      'text/html',
      { form: 'text' },
    ],
    ['a line of a dated log', Buffer.from('[2024-01-01] start'), 'text/plain', { form: 'text' }],
    ['an unfinished list', Buffer.from('[1, 2'), 'text/plain', { form: 'broken-json' }],
    [
      'bytes of no charset that call themselves text',
      Buffer.from([0x61, 0xff, 0xff]),
      'text/plain',
      { form: 'text', text: 'a\uFFFD\uFFFD' },
    ],
    [
      'a page in XHTML',
      Buffer.from('<?xml version="1.0"?>\n<!DOCTYPE html><html></html>'),
      'text/html',
      { form: 'html' },
    ],
    ['a bare number', Buffer.from('42'), 'text/plain', { form: 'text' }],
    [
      'words under a JSON type',
      Buffer.from('Internal error'),
      'application/json',
      { form: 'text' },
    ],
    ['zip', Buffer.from('PK\u0003\u0004\u0000\u0000x'), 'application/json', { form: 'binary' }],
  ])('%s', async (_what, bytes, type, expected) => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(bytes)
    })

    expect((await send(plan(server.url))).response.body).toMatchObject(expected)
  })

  it('not packed is held to the limit of the unpacked as well', async () => {
    await using server = await serve((_request, response) => response.end('x'.repeat(11)))

    await expect(
      send(plan(server.url), { limits: { sentBytes: 20, unpackedBytes: 10 } }),
    ).rejects.toMatchObject({ failure: { kind: 'too-large', what: 'unpacked' } })
  })

  it('packed twice is unpacked twice', async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip, br' })
      response.end(brotliCompressSync(gzipSync('{"twice":1}')))
    })

    expect((await send(plan(server.url))).response.body.text).toBe('{"twice":1}')
  })

  it('of exactly the limit is taken', async () => {
    const packed = gzipSync(Buffer.alloc(5_000, 'x'))
    await using server = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
    })
    const limits = { sentBytes: packed.length, unpackedBytes: 5_000 }

    expect((await send(plan(server.url), { limits })).response.body.sizeBytes).toBe(5_000)
  })
})

describe('the status line', () => {
  it('is shown as it came, an empty reason too', async () => {
    await using server = await serveBytes('HTTP/1.0 299 \r\ncontent-length: 2\r\n\r\nok', () => {})

    expect((await send(plan(server.url))).response).toMatchObject({
      status: 299,
      statusText: '',
      httpVersion: '1.0',
    })
  })

  it('may hide the reason of a known status', async () => {
    await using server = await serveBytes('HTTP/1.1 200 \r\ncontent-length: 2\r\n\r\nok', () => {})

    expect((await send(plan(server.url))).response.statusText).toBe('')
  })
})

it('an answer that comes before the whole request was taken is an answer', async () => {
  await using server = await serveBytes(
    'HTTP/1.1 413 Payload Too Large\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}',
    (socket) => socket.end(),
  )
  const body = { kind: 'text', text: 'x'.repeat(5_000_000) } as const

  expect((await send(plan(server.url, { method: 'POST', body }))).response.status).toBe(413)
})

it('an answer of 160 MB is refused at 150', async () => {
  const blocks = Array.from({ length: 160 }, () => Buffer.alloc(1_000_000, 'x'))
  await using server = await serve((_request, response) => Readable.from(blocks).pipe(response))

  await expect(send(plan(server.url))).rejects.toMatchObject({
    failure: { kind: 'too-large', what: 'sent', limitBytes: 150_000_000 },
  })
})
