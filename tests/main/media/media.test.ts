import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { MediaProgress } from '../../../src/shared/contract.ts'
import type { MediaType } from '../../../src/shared/media/fileTypes.ts'
import { SANDBOX_ID } from '../../../src/shared/profile.ts'
import type { Result } from '../../../src/shared/result.ts'
import { verdictOf } from '../../../src/shared/verdict.ts'
import { type AppInTest, appInTest } from '../../support/appInTest.ts'
import { serve } from '../../support/httpServer.ts'
import { amr, pdf, png } from '../../support/mediaFiles.ts'
import { profileWith } from '../../support/profiles.ts'

const TOKEN = 'canary0123456789canary0123456789'
const MEGABYTE = 1024 * 1024
const PIECE = 1_000_000

interface Sent {
  name: string
  bytes: Buffer
  type?: MediaType
  profileId?: string
  callId?: string
}

/** Hands a file over in pieces and uploads it, as the window does. */
async function upload(bench: AppInTest, { name, bytes, type = 'file', ...more }: Sent) {
  const stagedId = await stage(bench, bytes)
  const facts = { name, durationMs: null, width: null, height: null, sha256: '' }
  const { profileId = SANDBOX_ID, callId = randomUUID() } = more
  return bench.ask('media.upload', { callId, profileId, stagedId, type, facts })
}

async function stage(bench: AppInTest, bytes: Buffer): Promise<string> {
  const stagedId = randomUUID()
  for (let from = 0; from < Math.max(bytes.length, 1); from += PIECE) {
    const base64 = bytes.subarray(from, from + PIECE).toString('base64')
    await bench.answer('media.stage', { stagedId, from, base64 })
  }
  return stagedId
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** A profile of a server that lends a token and leaves the upload to the test. */
async function profileAt(bench: AppInTest, url: string): Promise<string> {
  const { id: _id, ...draft } = profileWith({
    tokenSource: 'gettoken-app',
    oapiAddress: url,
    apiAddress: url,
  })
  const { id } = await bench.answer('profiles.create', { draft })
  const secret = { profileId: id, name: 'appSecret', value: 'a'.repeat(32) } as const
  await bench.answer('profiles.storeSecret', { ...secret, keepIn: 'session' })
  return id
}

function lending(answer: RequestListener): RequestListener {
  return (request, response) => {
    if (!request.url?.startsWith('/gettoken')) return answer(request, response)
    return json(response, { errcode: 0, access_token: TOKEN, expires_in: 7200 })
  }
}

function json(response: ServerResponse, body: object): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
}

function isProgress(payload: unknown): payload is MediaProgress {
  return typeof payload === 'object' && payload !== null && 'sentBytes' in payload
}

describe('an upload', () => {
  it('of 20 MB arrives byte for byte, tells how far it is, and leaves no copy', async () => {
    await using bench = await appInTest()
    const told: MediaProgress[] = []
    bench.app.listen((topic, payload) => {
      if (topic === 'media.progress' && isProgress(payload)) told.push(payload)
    })
    const bytes = Buffer.concat([pdf(64), randomBytes(20 * MEGABYTE - 64)])
    const name = '季度 "报告" {{x}}.pdf'
    const { outcome, entry } = valueOf(await upload(bench, { name, bytes, callId: 'c1' }))

    expect(verdictOf(outcome.exchange)).toMatchObject({ accepted: true })
    expect(outcome.exchange.request.body).toBe(
      `media: <${name}, application/octet-stream, ${bytes.length} bytes>`,
    )
    expect(entry).toMatchObject({ name, sizeBytes: bytes.length, profileId: SANDBOX_ID })
    const got = await bench.answer('operations.send', {
      callId: 'c2',
      profileId: SANDBOX_ID,
      operationId: 'oapi GET /media/get',
      values: { media_id: entry?.mediaId ?? '' },
    })
    expect(got.exchange.response.body.sizeBytes).toBe(bytes.length)
    const { profiles } = await bench.answer('app.start', {})
    const sandbox = profiles.find(({ id }) => id === SANDBOX_ID)?.oapiAddress ?? ''
    const arrived = await fetch(`${sandbox}/_sim/media/${encodeURIComponent(entry?.mediaId ?? '')}`)
    expect(Buffer.from(await arrived.arrayBuffer()).equals(bytes)).toBe(true)

    const counts = told.map(({ sentBytes }) => sentBytes)
    expect(counts).toEqual(counts.toSorted((one, other) => one - other))
    expect(told.at(-1)).toEqual({ callId: 'c1', sentBytes: bytes.length, totalBytes: bytes.length })
    expect(await readdir(join(bench.folder, 'uploads'))).toEqual([])
  })

  it('that DingTalk refuses leaves its answer and no entry', async () => {
    await using bench = await appInTest()
    const bytes = Buffer.concat([amr(3), Buffer.alloc(2 * MEGABYTE)])
    const { outcome, entry } = valueOf(await upload(bench, { name: 'a.amr', bytes, type: 'voice' }))

    expect(verdictOf(outcome.exchange)).toMatchObject({ accepted: false, code: '40006' })
    expect(entry).toBeNull()
    expect(await bench.answer('media.shelf', {})).toEqual([])
    expect(await readdir(join(bench.folder, 'uploads'))).toEqual([])
  })

  it('of an empty file is refused by DingTalk, not here', async () => {
    await using bench = await appInTest()
    const bytes = Buffer.alloc(0)
    const { outcome } = valueOf(await upload(bench, { name: 'a.pdf', bytes }))
    expect(verdictOf(outcome.exchange)).toMatchObject({ code: '44001' })
  })

  it('that is cancelled on its way ends at once, and goes through when it is sent again', async () => {
    await using bench = await appInTest()
    const reached = Promise.withResolvers<void>()
    let isStuck = true
    await using server = await serve(
      lending((request, response) => {
        if (isStuck) return request.once('data', () => reached.resolve()).pause()
        request.resume().once('end', () => json(response, { errcode: 0, media_id: '@one' }))
        return undefined
      }),
    )
    const profileId = await profileAt(bench, server.url)
    const sent = { name: 'a.pdf', bytes: pdf(5 * MEGABYTE), profileId }
    const sending = upload(bench, { ...sent, callId: 'c1' })
    await Promise.race([reached.promise, pause(2_000)])
    expect(await bench.answer('operations.cancel', { callId: 'c1' })).toBe(true)
    expect(await sending).toEqual({ ok: false, failure: { kind: 'cancelled' } })
    expect(await readdir(join(bench.folder, 'uploads'))).toEqual([])

    isStuck = false
    expect(valueOf(await upload(bench, sent)).entry).toMatchObject({ mediaId: '@one' })
  })

  it('whose connection is cut says so, without the token of its address', async () => {
    await using bench = await appInTest()
    await using server = await serve(
      lending((request) => {
        request.once('data', () => request.socket.destroy())
      }),
    )
    const profileId = await profileAt(bench, server.url)
    const result = await upload(bench, { name: 'a.pdf', bytes: pdf(5 * MEGABYTE), profileId })

    expect(result).toMatchObject({ ok: false, failure: { kind: 'unreachable' } })
    expect(JSON.stringify(result)).not.toContain(TOKEN)
  })

  it('that a gateway refuses before it has read it shows what the gateway said', async () => {
    await using bench = await appInTest()
    await using server = await serve(
      lending((_request, response) => {
        response.writeHead(413, { 'content-type': 'text/html', connection: 'close' })
        response.end('<html><h1>413 Request Entity Too Large</h1></html>')
      }),
    )
    const profileId = await profileAt(bench, server.url)
    const result = await upload(bench, { name: 'a.pdf', bytes: pdf(20 * MEGABYTE), profileId })

    expect(valueOf(result).entry).toBeNull()
    expect(valueOf(result).outcome.exchange.response).toMatchObject({ status: 413 })
  })

  it('with a token that is dead goes out whole once more with a new one', async () => {
    await using bench = await appInTest()
    const sizes: number[] = []
    await using server = await serve(
      lending((request, response) => {
        let size = 0
        request.on('data', (piece: Buffer) => (size += piece.length))
        request.once('end', () => {
          sizes.push(size)
          json(response, sizes.length === 1 ? { errcode: 40014 } : { errcode: 0, media_id: '@two' })
        })
      }),
    )
    const profileId = await profileAt(bench, server.url)
    const { entry } = valueOf(await upload(bench, { name: 'a.png', bytes: png(30, 20), profileId }))

    expect(entry?.mediaId).toBe('@two')
    expect(sizes).toHaveLength(2)
    expect(sizes[1]).toBe(sizes[0])
  })
})

describe('the shelf', () => {
  it('is there after a restart, without bytes and without the token', async () => {
    await using bench = await appInTest()
    await using server = await serve(
      lending((request, response) => {
        request.resume().once('end', () => json(response, { errcode: 0, media_id: '@kept' }))
      }),
    )
    const profileId = await profileAt(bench, server.url)
    const sent = { name: 'a.png', bytes: png(30, 20), type: 'image', profileId } as const
    const { outcome } = valueOf(await upload(bench, sent))
    expect(outcome.exchange.request.url).toContain('/media/upload?access_token=')
    expect(JSON.stringify(outcome)).not.toContain(TOKEN)
    valueOf(await upload(bench, { name: 'b.pdf', bytes: pdf(90) }))

    const kept = await readFile(join(bench.folder, 'media.json'), 'utf8')
    expect(kept).toContain('"@kept"')
    expect(kept).not.toContain(TOKEN)
    // The sandbox forgets its files itself.
    expect(kept).not.toContain('b.pdf')
    expect(await bench.answer('media.shelf', {})).toMatchObject([
      { name: 'b.pdf' },
      { name: 'a.png', profileId },
    ])
  })

  it('forgets what it is told to, what a deleted profile had, and a reset sandbox', async () => {
    await using bench = await appInTest()
    const first = valueOf(await upload(bench, { name: 'a.pdf', bytes: pdf(90) })).entry
    valueOf(await upload(bench, { name: 'b.pdf', bytes: pdf(91) }))
    const left = await bench.answer('media.forget', { ids: [first?.id ?? ''] })
    expect(left).toMatchObject([{ name: 'b.pdf' }])
    await bench.answer('simulator.reset', {})
    expect(await bench.answer('media.shelf', {})).toEqual([])
  })
})

describe('a file is handed over in pieces', () => {
  it('that follow each other; any other is refused', async () => {
    await using bench = await appInTest()
    const stagedId = randomUUID()
    const base64 = Buffer.alloc(10).toString('base64')
    expect(await bench.answer('media.stage', { stagedId, from: 0, base64 })).toBe(10)
    expect(await bench.ask('media.stage', { stagedId, from: 9, base64 })).toMatchObject({
      failure: { kind: 'invalid-input', field: 'from' },
    })
    expect(await bench.answer('media.stage', { stagedId, from: 10, base64 })).toBe(20)
    await bench.answer('media.discard', { stagedId })
    expect(await bench.ask('media.stage', { stagedId, from: 20, base64 })).toMatchObject({
      ok: false,
    })
  })

  it('under an id that is no path', async () => {
    await using bench = await appInTest()
    const result = await bench.ask('media.stage', {
      stagedId: '../../evil',
      from: 0,
      base64: '',
    })
    expect(result).toMatchObject({ failure: { kind: 'invalid-input', field: 'stagedId' } })
  })

  it('and those of more than 48 MB are not taken', async () => {
    await using bench = await appInTest()
    const work = stage(bench, Buffer.alloc(48 * MEGABYTE + 1))
    await expect(work).rejects.toThrow('too-large')
  })
})
