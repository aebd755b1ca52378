import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CREDENTIALS } from '../../src/simulator/credentials.ts'
import { ask } from './bench.ts'

const CLI = fileURLToPath(new URL('../../src/simulator/cli.ts', import.meta.url))
const lineSchema = z.looseObject({
  url: z.url(),
  corpId: z.string(),
  corpSecret: z.string(),
  appKey: z.string(),
  appSecret: z.string(),
  loginCode: z.string(),
})
const started: ChildProcess[] = []

function run(...words: string[]) {
  const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const ended = once(child, 'close').then(([code]: unknown[]) => code)
  const firstLine = async () => {
    while (!said.out.includes('\n') && child.exitCode === null) await once(child.stdout, 'data')
    return lineSchema.parse(JSON.parse(said.out))
  }
  return { child, said, ended, firstLine }
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

describe('the command line', () => {
  it('says in one line of JSON how to reach it, and ends well when told to', async () => {
    const { child, said, ended, firstLine } = run('--port', '0')

    const line = await firstLine()
    const { text } = await ask(line.url, {
      path: `/gettoken?corpid=${line.corpId}&corpsecret=${line.corpSecret}`,
    })
    child.kill('SIGTERM')

    expect(text).toContain('"errcode":0')
    expect(await ended).toBe(0)
    expect(line).toMatchObject(CREDENTIALS)
    expect(line.loginCode).toMatch(/^[0-9a-f]{32}$/)
    expect(said.out.trimEnd().split('\n')).toHaveLength(1)
    expect(said.err).toBe('')
  })

  it('says it in words of the shell when asked for the environment', async () => {
    const { child, said } = run('--env')
    while (!said.out.includes('DINGTALK_USER_ID')) await once(child.stdout, 'data')

    const lines = said.out.trimEnd().split('\n')
    expect(lines.filter((line) => !/^export DINGTALK_[A-Z_]+='[\w:/.-]+'$/.test(line))).toEqual([])
    expect(lines[0]).toMatch(/^export DINGTALK_BASE_URL='http:\/\/127\.0\.0\.1:\d+'$/)
    expect(said.out).toContain(`export DINGTALK_APP_SECRET='${CREDENTIALS.appSecret}'`)
  })

  it('ends well on Ctrl+C with a connection still open', async () => {
    const { child, ended, firstLine } = run()
    await ask((await firstLine()).url, { path: '/gettoken' })

    child.kill('SIGINT')

    expect(await ended).toBe(0)
  })

  it('lends tokens for as long as it is told', async () => {
    const { firstLine } = run('--token-lifetime', '9')
    const { url, appKey, appSecret } = await firstLine()

    const { text } = await ask(url, { path: `/gettoken?appkey=${appKey}&appsecret=${appSecret}` })

    expect(text).toContain('"expires_in":9')
  })

  it('orders faults', async () => {
    const { firstLine } = run('--fault', 'errcode:code=90018,times=1', '--fault', 'latency:ms=1')
    const { url } = await firstLine()

    const { text } = await ask(url, { path: '/_sim/faults' })

    expect(text).toBe(
      '{"faults":[{"id":1,"kind":"errcode","code":"90018","times":1},{"id":2,"kind":"latency","ms":1}]}',
    )
  })

  it('sets the clock', async () => {
    const { firstLine } = run('--time', '2016-05-19T09:00:00+08:00')
    const { url } = await firstLine()

    const { headers } = await ask(url, { path: '/gettoken' })

    expect(headers.get('date')).toMatch(/^Thu, 19 May 2016 01:00:/)
  })

  it('says so when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? address?.port : 0

    const { said, ended } = run('--port', String(port))

    expect(await ended).toBe(1)
    expect(said.out).toBe('')
    expect(said.err).toMatch(
      new RegExp(`^The simulator did not start: port ${port} is taken\\..*\\n$`),
    )
    other.close()
  })

  it.each([
    [['--port'], /--port/],
    [['--port', 'http'], /--port takes a whole number from 0 to 65535, not "http"/],
    [['--port', '65536'], /--port takes a whole number from 0 to 65535, not "65536"/],
    [['--prot', '0'], /--prot/],
    [['8080'], /8080/],
    [['--fault', 'rain'], /--fault rain: kind must be one of latency, /],
    [['--time', 'soon'], /--time soon: setTo must be a date as in /],
    [['--fault', 'latency:ms=soon'], /--fault latency:ms=soon: ms is invalid/],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { said, ended } = run(...words)

    expect(await ended).toBe(1)
    expect(said.out).toBe('')
    expect(said.err).toMatch(sentence)
    expect(said.err.trimEnd().split('\n')).toHaveLength(1)
  })
})
