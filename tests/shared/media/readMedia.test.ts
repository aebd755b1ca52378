import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMedia } from '../../../src/shared/media/readMedia.ts'
import {
  amr,
  bmp,
  fileOf,
  gif,
  jpeg,
  mp3,
  mp4,
  ogg,
  pdf,
  png,
  wav,
} from '../../support/mediaFiles.ts'

const read = (name: string, bytes: Buffer<ArrayBuffer>) => readMedia(fileOf(name, bytes))

describe('a duration is read from the file itself', () => {
  it.each([
    ['an AMR of 150 frames', 'a.amr', amr(150), 3_000],
    ['an AMR whose last frame is cut', 'a.amr', amr(150).subarray(0, -5), 2_980],
    ['a WAV', 'a.wav', wav(1_500), 1_500],
    ['an MP3 of 100 frames', 'a.mp3', mp3(100), 3_600],
    ['an Ogg', 'a.ogg', ogg(2_000), 2_000],
    ['an MP4', 'a.mp4', mp4(12_000), 12_000],
    ['an AMR that is called a WAV', 'a.wav', amr(50), 1_000],
  ])('%s', async (_title, name, bytes, durationMs) => {
    expect(await read(name, bytes)).toMatchObject({ durationMs })
  })

  it.each([
    ['an AMR of several channels', 'a.amr', Buffer.from('#!AMR_MC1.0\n\0\0\0\u0002')],
    ['an AMR with a frame of no mode', 'a.amr', Buffer.from('#!AMR\n\u0060\0\0', 'latin1')],
    ['a WAV that is only a beginning', 'a.wav', wav(10).subarray(0, 14)],
    ['a document', 'a.pdf', pdf(100)],
  ])('%s has none', async (_title, name, bytes) => {
    expect(await read(name, bytes)).toMatchObject({ durationMs: null })
  })
})

describe('the size of a picture is read from its bytes', () => {
  it.each([
    ['a.png', png(60, 40)],
    ['a.jpg', jpeg(60, 40)],
    ['far-down.jpg', jpeg(60, 40, 60_000)],
    ['a.gif', gif(60, 40)],
    ['a.bmp', bmp(60, 40)],
    ['called-a.jpg', png(60, 40)],
  ])('%s', async (name, bytes) => {
    expect(await read(name, bytes)).toMatchObject({ width: 60, height: 40 })
  })

  it('a film has one too', async () => {
    expect(await read('a.mp4', mp4(9))).toMatchObject({ width: 480, height: 270 })
  })

  it('a picture that is only a beginning has none', async () => {
    const facts = await read('a.png', png(60, 40).subarray(0, 12))
    expect(facts).toMatchObject({ looksLike: 'png', width: null, height: null })
  })
})

it('what a file is goes by its bytes, and by its name where they fit several', async () => {
  expect(await read('a.docx', Buffer.from('PK\u0003\u0004'))).toMatchObject({ looksLike: 'docx' })
  expect(await read('a.png', Buffer.from('PK\u0003\u0004'))).toMatchObject({ looksLike: 'zip' })
  expect(await read('a.png', Buffer.from('hello'))).toMatchObject({ looksLike: null })
})

it('the same bytes have the same hash, whatever they are called', async () => {
  const [one, other] = [await read('a.png', png(3, 2)), await read('b.png', png(3, 2))]
  expect(one.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(other.sha256).toBe(one.sha256)
})

it('no bytes crash the reader, and what it reads is a number or nothing', async () => {
  const heads = [
    amr(2),
    bmp(1, 1),
    gif(1, 1),
    jpeg(1, 1),
    mp3(2),
    mp4(9),
    ogg(9),
    png(1, 1),
    wav(9),
  ]
  const damaged = fc
    .tuple(fc.constantFrom(...heads), fc.nat(120), fc.uint8Array({ maxLength: 200 }))
    .map(([head, at, bytes]) => Buffer.concat([head.subarray(0, at), bytes]))
  const name = fc.constantFrom('a.amr', 'a.mp3', 'a.mp4', 'a.png', 'a', 'constructor', '.toString')
  await fc.assert(
    fc.asyncProperty(name, damaged, async (name, bytes) => {
      const facts = await read(name, bytes)
      for (const one of [facts.durationMs, facts.width, facts.height]) {
        expect(one === null || (Number.isSafeInteger(one) && one >= 0)).toBe(true)
      }
    }),
    { numRuns: 1_500 },
  )
})
