import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/shared/code/languages.ts'
import { sampleOf } from '../../../src/shared/code/sample.ts'
import type { Field, Operation } from '../../../src/shared/catalog/operation.ts'
import { planRequest } from '../../../src/shared/plan.ts'
import { NOTHING_TYPED, type Typed } from '../../../src/shared/request/typed.ts'
import { serve, type TestServer } from '../../support/httpServer.ts'
import { fieldWith as field, operationWith } from '../../support/operations.ts'
import { profileWith } from '../../support/profiles.ts'

const run = promisify(execFile)
const TOKEN = 'a1b2c3d4'
const NASTY = `it's "q" $HOME \`id\` \\n \\\\ 部门\n第二行\ttab \${x} #{y} {z} %d 😀 </script>`
const inBody = { place: 'body' } as const

interface Came {
  method: string
  url: string
  type: string
  token: string
  trace: string
  body: string
}
let came: Came
let server: TestServer
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dingbench-code-'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'a b.txt'), '文件')
  server = await serve((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const header = (name: string) => String(request.headers[name] ?? '')
      came = {
        method: request.method ?? '',
        url: request.url ?? '',
        type: header('content-type'),
        token: header('x-acs-dingtalk-access-token'),
        trace: header('x-trace'),
        body: Buffer.concat(chunks).toString(),
      }
      response.end('{"errcode":0}')
    })
  })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server[Symbol.asyncDispose]()
})

/** How a sample is run; `null` where what it needs is not on this machine. */
const RUNNERS: Record<string, { file: string; command: string[]; probe: string[] } | null> = {
  curl: { file: 'run.sh', command: ['bash', 'run.sh'], probe: ['curl', '--version'] },
  'node-fetch': {
    file: 'fetch.mjs',
    command: [process.execPath, 'fetch.mjs'],
    probe: [process.execPath, '-v'],
  },
  'node-got': {
    file: 'got.mjs',
    command: [process.execPath, 'got.mjs'],
    probe: [process.execPath, '-v'],
  },
  python: {
    file: 'run.py',
    command: ['python3', 'run.py'],
    probe: ['python3', '-c', 'import requests'],
  },
  go: { file: 'main.go', command: ['go', 'run', 'main.go'], probe: ['go', 'version'] },
  php: {
    file: 'run.php',
    command: ['php', 'run.php'],
    probe: ['php', '-r', 'exit(function_exists("curl_init")?0:1);'],
  },
  // OkHttp and .NET's libraries are not installed with their runtimes.
  java: null,
  csharp: null,
}

const isThere = ([program = '', ...words]: string[]) =>
  spawnSync(program, words, { stdio: 'ignore' }).status === 0

const RUN = LANGUAGES.flatMap((language) => {
  const runner = RUNNERS[language.id]
  if (runner && isThere(runner.probe)) return [{ ...language, runner }]

  // oxlint-disable-next-line no-console -- what is not run here is said
  console.info(`${language.label}: not run, its runtime or library is not on this machine`)
  return []
})

const CASES: [string, Operation, Partial<Typed>][] = [
  ['a GET', operationWith({}, field('q', 'text')), { values: { q: NASTY } }],
  [
    'a POST of JSON with a header of one’s own',
    operationWith(
      { method: 'POST', generation: 'api', path: '/v1.0/x' },
      field('t', 'text', inBody),
      field('id', 'integer', inBody),
    ),
    {
      values: { t: NASTY, id: '9223372036854775807' },
      extras: [{ place: 'header', name: 'X-Trace', value: `a'b"c$d`, on: true }],
    },
  ],
  ['a PUT of a raw text', operationWith({ method: 'PUT' }), { body: { as: 'raw', text: NASTY } }],
  [
    'a form',
    operationWith({ method: 'POST', bodyType: 'form' }, field('t', 'text', inBody)),
    { values: { t: NASTY } },
  ],
  ['a DELETE', operationWith({ method: 'DELETE' }), {}],
]
const UPLOAD = operationWith(
  { method: 'POST', bodyType: 'multipart' },
  field('note', 'text', inBody),
  field('media', 'file', inBody),
)
const FILE = { name: 'a b.txt', type: 'text/plain', base64: Buffer.from('文件').toString('base64') }

const profile = () => profileWith({ oapiAddress: server.url, apiAddress: server.url })

describe.each(RUN)('$label', ({ write, runner }) => {
  async function send(operation: Operation, typed: Partial<Typed>) {
    const code = write(sampleOf(operation, { ...NOTHING_TYPED, ...typed }, profile(), {}))
    writeFileSync(join(folder, runner.file), code ?? '')
    const [program = '', ...words] = runner.command
    await run(program, words, {
      cwd: folder,
      env: { ...process.env, DINGTALK_ACCESS_TOKEN: TOKEN, NO_PROXY: '*' },
    })
  }

  it.each(CASES)('%s arrives as its plan', async (_what, operation, typed) => {
    await send(operation, typed)

    const more = { ...NOTHING_TYPED, ...typed }
    const ground = { oapiAddress: '', apiAddress: '', token: TOKEN, credentials: {} }
    const planned = planRequest(operation, more.values, ground, more)
    if (!planned.ok) throw new Error(JSON.stringify(planned.problems))
    const { plan } = planned
    const header = (name: string) =>
      plan.headers.find(([one]) => one.toLowerCase() === name)?.[1] ?? ''

    expect(came).toEqual({
      method: plan.method,
      url: plan.url,
      type: header('content-type'),
      token: header('x-acs-dingtalk-access-token'),
      trace: header('x-trace'),
      body: plan.body.kind === 'text' ? plan.body.text : '',
    })
  })

  it('a file arrives with its name, type and bytes', async () => {
    await send(UPLOAD, { values: { note: NASTY.replace('\n', ' '), media: FILE } })
    const form = await new Response(came.body, {
      headers: { 'content-type': came.type },
    }).formData()
    const media = form.get('media')

    expect(form.get('note')).toBe(NASTY.replace('\n', ' '))
    expect(
      media instanceof File && [media.name, media.type.split(';')[0], await media.text()],
    ).toEqual(['a b.txt', 'text/plain', '文件'])
  })
})

describe('what is secret', () => {
  const CANARY = 'canary-77aa'
  const secretFields: Field[] = [
    field('appsecret', 'text', { from: 'appSecret' }),
    field('msg', 'object', inBody),
  ]
  const operation = operationWith({ method: 'POST', generation: 'api' }, ...secretFields)
  const typed: Typed = {
    values: { msg: `{"token":"${CANARY}"}` },
    extras: [{ place: 'header', name: 'Authorization', value: `Bearer ${CANARY}`, on: true }],
    body: { as: 'fields' },
  }

  it.each(LANGUAGES)('is an environment variable in $label', ({ write }) => {
    const code = write(sampleOf(operation, typed, profileWith(), {})) ?? ''

    expect(code).not.toContain(CANARY)
    expect(code).not.toContain('__DINGBENCH')
    for (const name of ['DINGTALK_ACCESS_TOKEN', 'DINGTALK_APP_SECRET', 'AUTHORIZATION', 'TOKEN']) {
      expect(code).toContain(name)
    }
  })
})

it('fetch and OkHttp write no GET with a body, which they refuse to send', () => {
  const sample = sampleOf(
    operationWith(),
    { ...NOTHING_TYPED, body: { as: 'raw', text: 'x' } },
    profileWith(),
    {},
  )
  const refusing = LANGUAGES.filter(({ write }) => write(sample) === null).map(({ id }) => id)

  expect(refusing).toEqual(['node-fetch', 'java'])
})
