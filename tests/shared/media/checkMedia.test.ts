import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkMedia, explainMedia, likelyTypeOf } from '../../../src/shared/media/checkMedia.ts'
import type { MediaType } from '../../../src/shared/media/fileTypes.ts'
import { readMedia } from '../../../src/shared/media/readMedia.ts'
import { startSimulator } from '../../../src/simulator/simulator.ts'
import { amr, fileOf, jpeg, mp3, mp4, ogg, pdf, png, wav } from '../../support/mediaFiles.ts'

const answerSchema = z.object({ errcode: z.number(), access_token: z.string().optional() })
const MEGABYTE = 1024 * 1024
const large = (bytes: Buffer<ArrayBuffer>, size: number) =>
  Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])

const FILES: [MediaType, string, Buffer<ArrayBuffer>, string[], string[]][] = [
  ['image', 'empty.png', Buffer.alloc(0), ['empty'], []],
  ['image', 'notes.txt', Buffer.from('hello'), ['extension'], []],
  ['image', 'a.amr', amr(3), ['extension'], []],
  ['image', 'called.png', jpeg(3, 2), ['not-as-called'], []],
  ['image', 'broken.png', Buffer.from('nothing'), ['not-as-called'], []],
  ['image', 'large.png', large(png(3, 2), 20 * MEGABYTE + 1), ['too-large'], []],
  ['image', 'full.png', large(png(3, 2), 20 * MEGABYTE), [], ['larger-than-before']],
  ['image', 'a.png', png(3, 2), [], []],
  ['image', 'a.JPEG', jpeg(3, 2), [], []],
  ['voice', 'a.ogg', ogg(900), ['ogg'], []],
  ['voice', 'large.amr', amr(70_000), ['too-large'], ['too-long']],
  ['voice', 'a.amr', amr(50), [], []],
  ['voice', 'minute.amr', amr(3_000), [], ['too-long']],
  ['voice', 'a.mp3', mp3(20), [], ['not-amr']],
  ['voice', 'a.wav', wav(20), [], ['not-amr']],
  ['voice', 'several.amr', Buffer.from('#!AMR_MC1.0\n\0\0\0\u0001'), [], ['no-duration']],
  ['video', 'a.mp4', mp4(900), [], []],
  ['file', 'a.mp4', mp4(900), ['extension'], []],
  ['file', 'a.pdf', pdf(100), [], []],
  ['file', 'full.pdf', pdf(20 * MEGABYTE), [], ['larger-than-before']],
]

describe('what is said of a file', () => {
  it.each(FILES)('%s %s', async (type, name, bytes, errors, advices) => {
    const findings = checkMedia(type, await readMedia(fileOf(name, bytes)))
    const said = (level: string) =>
      findings.filter((one) => one.level === level).map(({ rule }) => rule)

    expect([said('error'), said('advice')]).toEqual([errors, advices])
    for (const finding of findings) {
      expect(explainMedia(finding).words.zh).not.toMatch(/[{}]/)
      expect(explainMedia(finding).words.en).not.toMatch(/[{}]/)
    }
  })
})

it('the simulator refuses what the check calls an error, and nothing else', async () => {
  const simulator = await startSimulator()
  const { appKey, appSecret } = simulator.credentials
  const ask = async (path: string, init?: RequestInit) =>
    answerSchema.parse(await (await fetch(simulator.url + path, init)).json())
  const { access_token: token } = await ask(`/gettoken?appkey=${appKey}&appsecret=${appSecret}`)

  const disagreed: string[] = []
  for (const [type, name, bytes, errors] of FILES) {
    const body = new FormData()
    body.append('media', fileOf(name, bytes))
    const { errcode } = await ask(`/media/upload?access_token=${token}&type=${type}`, {
      method: 'POST',
      body,
    })
    if ((errcode === 0) !== (errors.length === 0)) disagreed.push(`${name}: ${errcode}`)
  }
  await simulator.close()

  expect(disagreed).toEqual([])
})

it('what a file is meant as goes by its name before its bytes', async () => {
  const likely = async (name: string, bytes: Buffer<ArrayBuffer>) =>
    likelyTypeOf(await readMedia(fileOf(name, bytes)))
  expect(await likely('a.png', amr(2))).toBe('image')
  expect(await likely('voice', amr(2))).toBe('voice')
  expect(await likely('a.ogg', ogg(20))).toBe('voice')
  expect(await likely('a.mp4', Buffer.from('?'))).toBe('video')
  expect(await likely('a.txt', Buffer.from('?'))).toBe('file')
})
