import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { answersExactly, ask, type Case, fetchToken, withSimulator } from '../bench.ts'

const upload = '/media/upload?access_token={token}'
const get = '/media/get?access_token={token}'
const download = '/v1.0/robot/messageFiles/download'
const headers = { 'x-acs-dingtalk-access-token': '{token}' }
const { robotCode } = CREDENTIALS
const no = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const MEGABYTE = 1024 * 1024
const png = '\u0089PNG\r\n'

/** A form with one file, padded to a size. */
function form(name: string, begins: string, size = 64): FormData {
  const bytes = Buffer.alloc(size)
  bytes.write(begins, 'latin1')
  const data = new FormData()
  data.set('media', new Blob([size === 0 ? Buffer.of() : bytes]), name)
  return data
}

function textForm(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const badType = no(40004, '不合法的媒体文件类型')
const badFile = no(40005, '不合法的文件类型')
const tooLarge = no(40006, '不合法的文件大小')
const noFile = no(41005, '缺少多媒体文件数据')
const noMultipart = no(43008, '参数需要multipart类型')
const unreadable = no(40038, '不合法的请求格式')

const uploads: [fact: string, type: string, body: FormData, answer: string][] = [
  ['no type', '', form('a.png', png), badType],
  ['a type that is none', '&type=sticker', form('a.png', png), badType],
  ['a type named like a method', '&type=constructor', form('a.png', png), badType],
  ['no file', '&type=image', textForm({ a: 'b' }), noFile],
  ['a file of words', '&type=image', textForm({ media: 'a.png' }), noFile],
  ['an empty file', '&type=image', form('a.png', '', 0), no(44001, '多媒体文件为空')],
  ['a file without extension', '&type=image', form('png', png), badFile],
  ['an extension named like a method', '&type=image', form('a.constructor', png), badFile],
  ['an extension of another type', '&type=file', form('a.png', png), badFile],
  ['text that is called an image', '&type=image', form('a.png', 'hello'), badFile],
  ['a program that is called a document', '&type=file', form('a.pdf', 'MZ'), badFile],
  ['a plain text', '&type=file', form('a.txt', 'hello'), badFile],
  ['an image of 20 MB and a byte', '&type=image', form('a.png', png, 20 * MEGABYTE + 1), tooLarge],
  ['a voice of 2 MB and a byte', '&type=voice', form('a.amr', '#!AMR', 2 * MEGABYTE + 1), tooLarge],
  [
    'a video of 20 MB and a byte',
    '&type=video',
    form('a.mp4', '\0\0\0\u0018ftyp', 20 * MEGABYTE + 1),
    tooLarge,
  ],
  ['a file of 20 MB and a byte', '&type=file', form('a.pdf', '%PDF', 20 * MEGABYTE + 1), tooLarge],
  ['a file of 33 MB', '&type=file', form('a.pdf', '%PDF', 33 * MEGABYTE), tooLarge],
]

const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' }

describe('an upload is refused for', () => {
  answersExactly([
    ...uploads.map(([fact, type, body, answer]): Case => {
      return [fact, { path: upload + type, body }, 200, answer]
    }),
    [
      'no token',
      { path: '/media/upload?type=image', body: form('a.png', png) },
      200,
      no(41001, '缺少access_token参数'),
    ],
    ['no body', { method: 'POST', path: `${upload}&type=image` }, 200, noMultipart],
    ['JSON', { path: `${upload}&type=image`, body: { media: { bytes: 'a' } } }, 200, noMultipart],
    [
      'a form that is not multipart',
      { path: `${upload}&type=image`, body: new URLSearchParams({ media: 'a' }) },
      200,
      noMultipart,
    ],
    [
      'a body that ends early',
      { path: `${upload}&type=image`, body: '--x\r\nContent-Disposition: f', headers: multipart },
      200,
      unreadable,
    ],
    [
      'a body without boundary',
      {
        path: `${upload}&type=image`,
        body: '--x--\r\n',
        headers: { 'Content-Type': 'multipart/form-data' },
      },
      200,
      unreadable,
    ],
    ['a GET', { path: `${upload}&type=image` }, 200, no(43002, '需要POST请求')],
  ])
})

describe('a file is not given for', () => {
  answersExactly([
    ['no media_id', { path: get }, 200, badType],
    ['a media_id that is none', { path: `${get}&media_id=a.png` }, 200, badType],
    ['an unknown media_id', { path: `${get}&media_id=@lAL` }, 200, no(40007, '不合法的媒体文件id')],
    [
      'no downloadCode',
      { path: download, headers, body: { robotCode } },
      400,
      '{"code":"MissingdownloadCode","requestid":"<id>","message":"downloadCode is mandatory for this action."}',
    ],
    [
      'the downloadCode of another robot',
      { path: download, headers, body: { robotCode: 'x', downloadCode: 'a' } },
      400,
      '{"requestid":"<id>","code":"invalidParameter.robotCode.auth","message":"此downloadCode和机器人robotCode不匹配，请使用接收此条消息机器人robotCode和对应的downloadCode"}',
    ],
    [
      'an unknown downloadCode',
      { path: download, headers, body: { robotCode, downloadCode: 'a' } },
      400,
      '{"requestid":"<id>","code":"invalidParameter.robotCode.downloadCode","message":"下载码有误或者已经过期"}',
    ],
    [
      "a name of the simulator's own",
      { path: '/_sim/media/@lAL' },
      404,
      '{"error":"no file is called @lAL"}',
    ],
  ])
})

const uploadedSchema = z.looseObject({ media_id: z.string().regex(/^@lAL[\w-]{20}$/) })
const idIn = (text: string) => uploadedSchema.parse(JSON.parse(text)).media_id
const zip = 'PK\u0003\u0004'

describe('a file', () => {
  it.each([
    ['image', 'a.jpg', '\u00ff\u00d8\u00ff', 'image/jpeg'],
    ['image', 'A.PNG', png, 'image/png'],
    ['image', 'a.gif', 'GIF89a', 'image/gif'],
    ['image', 'a.bmp', 'BM', 'image/bmp'],
    ['voice', 'a.amr', '#!AMR\n', 'audio/amr'],
    ['voice', 'a.mp3', '\u00ff\u00fb', 'audio/mpeg'],
    ['voice', 'a.wav', 'RIFF\0\0\0\0WAVE', 'audio/wav'],
    ['video', 'a.mp4', '\0\0\0\u0018ftypmp42', 'video/mp4'],
    ['file', '报告.pdf', '%PDF-1.7', 'application/pdf'],
    ['file', 'a.doc', '\u00d0\u00cf\u0011\u00e0', 'application/msword'],
    ['file', 'a.xlsx', zip, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['file', 'a.zip', zip, 'application/zip'],
    ['file', 'a.rar', 'Rar!', 'application/vnd.rar'],
  ])('of type %s that is called %s is taken, and given back', (type, name, begins, contentType) =>
    withSimulator(
      async (say, simulator) => {
        const body = form(name, begins)
        const text = await say({ path: `${upload}&type=${type}`, body })
        const id = idIn(text)
        expect(text).toBe(
          `{"errcode":0,"errmsg":"ok","media_id":"${id}","created_at":5000,"type":"${type}"}`,
        )

        const token = await fetchToken(simulator)
        const path = `/media/get?access_token=${token}&media_id=${encodeURIComponent(id)}`
        const response = await fetch(simulator.url + path)
        const given = Buffer.from(await response.arrayBuffer())
        expect(response.headers.get('content-type')).toBe(contentType)
        expect(
          given.equals(
            Buffer.concat([Buffer.from(begins, 'latin1'), Buffer.alloc(64)]).subarray(0, 64),
          ),
        ).toBe(true)
      },
      { now: () => 5_000 },
    ),
  )

  it('of exactly 20 MB is taken', () =>
    withSimulator(async (say) => {
      const body = form('a.png', png, 20 * MEGABYTE)
      expect(await say({ path: `${upload}&type=image`, body })).toContain('"errcode":0')
    }))

  it('may have its type in the form', () =>
    withSimulator(async (say) => {
      const body = form('a.png', png)
      body.set('type', 'image')
      expect(await say({ path: upload, body })).toContain('"type":"image"')
    }))

  it('is listed until the next reset, and a robot can have it', () =>
    withSimulator(
      async (say, { url }) => {
        const id = idIn(await say({ path: `${upload}&type=image`, body: form('图.png', png) }))
        const listed = await say({ path: '/_sim/media' })
        const downloadCode = /"downloadCode":"([\w-]{44})"/.exec(listed)?.[1]
        expect(listed).toBe(
          `{"media":[{"id":"${id}","downloadCode":"${downloadCode}","name":"图.png","type":"image","size":64,"at":5000}]}`,
        )

        const link = `${url}/_sim/media/${encodeURIComponent(id)}`
        expect(await say({ path: download, headers, body: { robotCode, downloadCode } })).toBe(
          `{"downloadUrl":"${link}"}`,
        )
        expect((await fetch(link)).headers.get('content-type')).toBe('image/png')

        await ask(url, { method: 'POST', path: '/_sim/reset' })
        expect(await say({ path: '/_sim/media' })).toBe('{"media":[]}')
      },
      { now: () => 5_000 },
    ))
})
