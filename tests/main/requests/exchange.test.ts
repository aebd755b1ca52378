import { createServer } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exchange, type ExchangeOptions } from '../../../src/main/requests/exchange.ts'
import type { PlannedRequest } from '../../../src/shared/plan.ts'
import { FailureError } from '../../../src/shared/result.ts'
import { serve, serveTrusted, serveUntrusted } from '../../support/httpServer.ts'

const CANARY = 'canary0123456789canary0123456789'

const get = (url: string): PlannedRequest => ({
  method: 'GET',
  url,
  headers: [],
  body: { kind: 'none' },
})

function send(plan: PlannedRequest, given: Partial<ExchangeOptions> = {}) {
  const signal = given.signal ?? new AbortController().signal
  return exchange(plan, { id: 'e1', now: () => 7, userAgent: 'Dingbench/test', ...given, signal })
}

/** The failure of a call that must fail, searched for the token in its address. */
async function failureOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof FailureError)) throw error
  const { message, stack, cause, failure } = error
  expect(JSON.stringify([message, stack, String(cause), failure])).not.toContain(CANARY)
  return failure
}

/** A server that hands one answer to every request. */
function serving(body: string | Buffer, headers: Record<string, string> = {}, status = 200) {
  return serve((_request, response) => {
    response.writeHead(status, headers).end(body)
  })
}

describe('what is sent', () => {
  it('is what the plan says, and is shown as it was sent', async () => {
    let seen = ''
    await using server = await serve((request, response) => {
      const token = String(request.headers['x-acs-dingtalk-access-token'])
      seen = `${request.method} ${request.url} ${token}`
      request.on('data', (chunk) => (seen += ` ${chunk}`))
      request.on('end', () => response.end('{}'))
    })

    const { request } = await send({
      method: 'POST',
      url: `${server.url}/v1.0/x?a=%E9%83%A8`,
      headers: [
        ['x-acs-dingtalk-access-token', 'tok'],
        ['Content-Type', 'application/json'],
      ],
      body: { kind: 'text', text: '{"id":9223372036854775807}' },
    })

    expect(seen).toBe('POST /v1.0/x?a=%E9%83%A8 tok {"id":9223372036854775807}')
    expect(request.body).toBe('{"id":9223372036854775807}')
    const names = request.headers.map(([name]) => name.toLowerCase())
    expect(names).toEqual(expect.arrayContaining(['host', 'user-agent', 'content-type']))
    expect(names).toEqual(expect.arrayContaining(['content-length', 'x-acs-dingtalk-access-token']))
  })

  it('may be a file in parts', async () => {
    let seen = ''
    await using server = await serve((request, response) => {
      request.on('data', (chunk) => (seen += chunk))
      request.on('end', () => response.end('{}'))
    })
    const file = {
      name: '图.png',
      type: 'image/png',
      base64: Buffer.from('PNG!').toString('base64'),
    }
    const parts = [
      { name: 'media', file },
      { name: 'type', text: 'image' },
    ]

    const { request } = await send({
      method: 'POST',
      url: server.url,
      headers: [],
      body: { kind: 'multipart', parts },
    })

    expect(seen).toContain('name="media"; filename="图.png"')
    expect(seen).toContain('PNG!')
    expect(request.body).toBe('media: <图.png, image/png, 4 bytes>\ntype: image')
  })
})

describe('an answer is an answer', () => {
  it.each([
    [301, { location: 'https://evil.example/' }],
    [404, {}],
    [500, {}],
  ])('with status %i, and nothing is followed or repeated', async (status, headers) => {
    let requests = 0
    await using server = await serve((_request, response) => {
      requests += 1
      response.writeHead(status, { ...headers, 'set-cookie': 'a=1' }).end('{"code":"x"}')
    })

    const { response } = await send(get(server.url))

    expect(response.status).toBe(status)
    expect(requests).toBe(1)
  })

  it('whose headers keep their order, their case and their doubles', async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, ['X-One', '1', 'x-Two', '2', 'X-One', '3']).end('{}')
    })

    const { response } = await send(get(server.url))

    expect(response.headers.slice(0, 3)).toEqual([
      ['X-One', '1'],
      ['x-Two', '2'],
      ['X-One', '3'],
    ])
  })

  it.each([
    ['json', '{"task_id":9223372036854775806}', 'application/json'],
    ['json', '[1]', 'text/plain'],
    ['json', '"ok"', 'application/json'],
    ['broken-json', '{"errcode":0,"depart', 'application/json'],
    ['html', '<!DOCTYPE html><title>x</title>', 'application/json'],
    ['html', '\n<html><body>punish', ''],
    ['text', 'success', 'text/plain'],
    ['json', '{"errcode":40007}', 'image/jpeg'],
  ])('whose body is %s: %s', async (form, body, type) => {
    await using server = await serving(body, { 'content-type': type })

    expect((await send(get(server.url))).response.body).toMatchObject({ form, text: body })
  })

  it('without a body', async () => {
    await using server = await serving('', {}, 204)

    expect((await send(get(server.url))).response.body).toMatchObject({
      form: 'empty',
      sizeBytes: 0,
    })
  })

  it('with a picture for a body', async () => {
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])
    await using server = await serving(bytes, { 'content-type': 'image/png' })

    const { body } = (await send(get(server.url))).response
    expect(body).toMatchObject({ form: 'binary', text: bytes.toString('base64'), sizeBytes: 8 })
  })

  it('in GBK', async () => {
    const bytes = Buffer.from([0xc4, 0xe3, 0xba, 0xc3])
    await using server = await serving(bytes, { 'content-type': 'text/plain; charset=GBK' })

    expect((await send(get(server.url))).response.body).toMatchObject({
      text: '你好',
      charset: 'gbk',
    })
  })

  it('in UTF-8 behind a byte order mark', async () => {
    await using server = await serving('\uFEFF{"a":1}', { 'content-type': 'application/json' })

    expect((await send(get(server.url))).response.body).toMatchObject({
      form: 'json',
      text: '{"a":1}',
    })
  })

  it.each([
    ['gzip', gzipSync('{"packed":true}')],
    ['deflate', deflateSync('{"packed":true}')],
    ['br', brotliCompressSync('{"packed":true}')],
  ])('packed with %s', async (encoding, bytes) => {
    await using server = await serving(bytes, { 'content-encoding': encoding })

    expect((await send(get(server.url))).response.body).toMatchObject({
      text: '{"packed":true}',
      sizeBytes: 15,
      sentBytes: bytes.length,
    })
  })

  it('that is not packed as its header says', async () => {
    await using server = await serving('plain', { 'content-encoding': 'gzip' })

    expect((await send(get(server.url))).response.body).toMatchObject({ text: 'plain' })
  })

  it('cut short in the middle of its body', async () => {
    await using server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"errcode":0,"department":[', () => response.destroy())
    })

    expect((await send(get(server.url))).response.body).toMatchObject({
      form: 'broken-json',
      text: '{"errcode":0,"department":[',
    })
  })
})

describe('too much', () => {
  const limits = { sentBytes: 1_000, unpackedBytes: 5_000 }

  it('as sent is refused', async () => {
    await using server = await serving('x'.repeat(1_001))

    expect(await failureOf(send(get(server.url), { limits }))).toEqual({
      kind: 'too-large',
      what: 'sent',
      limitBytes: 1_000,
    })
  })

  it('when unpacked is refused, however small it was sent', async () => {
    const bomb = gzipSync(Buffer.alloc(500_000))
    expect(bomb.length).toBeLessThan(1_000)
    await using server = await serving(bomb, { 'content-encoding': 'gzip' })

    expect(await failureOf(send(get(server.url), { limits }))).toEqual({
      kind: 'too-large',
      what: 'unpacked',
      limitBytes: 5_000,
    })
  })
})

describe('no answer', () => {
  const address = (base: string) => `${base}/?access_token=${CANARY}`

  it('from a host that no name server knows', async () => {
    expect(await failureOf(send(get(address('http://host.invalid'))))).toMatchObject({
      kind: 'unreachable',
      code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
      host: 'host.invalid',
    })
  })

  it('from a port where nobody listens', async () => {
    let url = ''
    {
      await using server = await serving('')
      url = server.url
    }
    expect(await failureOf(send(get(address(url))))).toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('from a server that resets the connection', async () => {
    await using server = await serve((request) => request.socket.destroy())

    expect(await failureOf(send(get(address(server.url))))).toMatchObject({ code: 'ECONNRESET' })
  })

  it('from a server that does not speak HTTP', async () => {
    const raw = createServer((socket) => socket.end('SSH-2.0-x\r\n'))
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
    const bound = raw.address()
    const port = bound !== null && typeof bound === 'object' ? bound.port : 0

    expect(await failureOf(send(get(address(`http://127.0.0.1:${port}`))))).toMatchObject({
      kind: 'unreachable',
      code: expect.stringMatching(/^HPE_/),
    })
    raw.close()
  })

  it('from a server whose certificate nobody vouches for', async () => {
    await using server = await serveUntrusted((_request, response) => response.end('{}'))

    expect(await failureOf(send(get(address(server.url))))).toMatchObject({
      code: expect.stringMatching(/SELF_SIGNED/),
    })
  })

  it.each(['before', 'after'])('in time, its headers %s', async (when) => {
    await using server = await serve((_request, response) => {
      if (when === 'after') response.write('{"slow":')
    })

    expect(await failureOf(send(get(address(server.url)), { timeoutMs: 150 }))).toMatchObject({
      kind: 'unreachable',
      code: 'ETIMEDOUT',
    })
  })

  it.each(['before', 'while', 'in the middle of'])('when cancelled %s it came', async (when) => {
    const controller = new AbortController()
    await using server = await serve((_request, response) => {
      if (when === 'in the middle of') response.write('{"slow":')
      setTimeout(() => controller.abort(), 20)
    })
    if (when === 'before') controller.abort()

    const failure = await failureOf(send(get(address(server.url)), { signal: controller.signal }))
    expect(failure).toEqual({ kind: 'cancelled' })
  })
})

describe('the phases', () => {
  it('of a call to a number have no name to look up, and no TLS', async () => {
    await using server = await serving('{}')

    const { timing } = await send(get(server.url))

    expect(timing).toMatchObject({ dnsMs: null, tlsMs: null })
    expect(timing.connectMs).toBeGreaterThanOrEqual(0)
  })

  it('of a call over TLS have its handshake', async () => {
    await using server = await serveTrusted((_request, response) => response.end('{}'))

    const { timing, response } = await send(get(server.url))

    expect(response.status).toBe(200)
    expect(timing.tlsMs).toBeGreaterThanOrEqual(0)
    expect(timing.connectMs).toBeGreaterThanOrEqual(0)
  })

  it('add up to no more than the whole', async () => {
    await using server = await serve((_request, response) => {
      response.write('{')
      setTimeout(() => response.end('}'), 10)
    })
    const { dnsMs, connectMs, tlsMs, firstByteMs, downloadMs, totalMs } = (
      await send(get(server.url.replace('127.0.0.1', 'localhost')))
    ).timing

    const phases = [dnsMs ?? 0, connectMs ?? 0, tlsMs ?? 0, firstByteMs, downloadMs]
    expect(Math.min(...phases)).toBeGreaterThanOrEqual(0)
    expect(phases.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(totalMs + 0.001)
    expect(dnsMs).not.toBeNull()
  })
})
