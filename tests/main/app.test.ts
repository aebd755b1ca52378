import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../src/main/app.ts'
import { FolderInUseError } from '../../src/main/holdFolder.ts'
import type { Answer, Command, Input } from '../../src/shared/contract.ts'
import type { Result } from '../../src/shared/result.ts'
import { verdictOf } from '../../src/shared/verdict.ts'
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts'
import { createMemoryStore } from '../support/memoryStore.ts'

const ORIGIN = 'app://dingbench'
const DEPARTMENTS = 'oapi GET /department/list'

let folder: string
let app: App
let simulator: Simulator
const answers: unknown[] = []

async function open(): Promise<App> {
  return startApp({
    version: '0.0.0',
    shell: 'chromium',
    platform: 'linux',
    languages: ['en'],
    origin: ORIGIN,
    dataFolder: folder,
    secretStore: createMemoryStore(),
    openExternal: async () => {},
    now: Date.now,
  })
}

/** Asks as the window would, and keeps every answer for the search for secrets. */
async function ask<C extends Command>(command: C, input: Input<C>): Promise<Result<Answer<C>>> {
  const result = await app.ask({ origin: ORIGIN, isMainFrame: true }, command, input)
  answers.push(result)
  // The door answers what the contract says for this command.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return result as Result<Answer<C>>
}

async function value<C extends Command>(command: C, input: Input<C>): Promise<Answer<C>> {
  const result = await ask(command, input)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

function draft(given: Partial<Input<'profiles.create'>['draft']> = {}) {
  const { credentials, url } = simulator
  return {
    name: 'By hand',
    kind: 'test' as const,
    corpId: credentials.corpId,
    agentId: credentials.agentId,
    appKey: credentials.appKey,
    tokenSource: 'oauth2-app' as const,
    oapiAddress: url,
    apiAddress: url,
    ...given,
  }
}

const send = (profileId: string, values = {}) =>
  value('operations.send', { callId: 'c1', profileId, operationId: DEPARTMENTS, values })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dingbench-app-'))
  simulator = await startSimulator({})
  app = await open()
  answers.length = 0
})

afterEach(async () => {
  await app.close()
  await simulator.close()
  await rm(folder, { recursive: true })
})

describe('a first start', () => {
  it('shows the sandbox, selected and with its address', async () => {
    const { profiles, settings, setAside } = await value('app.start', {})

    expect(settings.selectedProfileId).toBe('sandbox')
    expect(profiles).toHaveLength(1)
    expect(profiles[0]).toMatchObject({ id: 'sandbox', builtIn: true, kind: 'sandbox' })
    expect(profiles[0]?.oapiAddress).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(setAside).toEqual([])
  })

  it('lists the departments of the sandbox with one command', async () => {
    const { exchange, before, answers: what } = await send('sandbox')

    expect(what).toBe('operation')
    expect(verdictOf(exchange)).toEqual({ accepted: true })
    expect(exchange.response.body.text).toContain('"department"')
    expect(before).toHaveLength(1)
  })
})

describe('a profile of the user', () => {
  it('lacks its secret at first, and says which', async () => {
    const { id } = await value('profiles.create', { draft: draft() })

    const input = { callId: 'c1', profileId: id, operationId: DEPARTMENTS, values: {} }
    expect(await ask('operations.send', input)).toMatchObject({
      ok: false,
      failure: { kind: 'no-credential', missing: 'appSecret' },
    })
  })

  it.each(['oauth2-app', 'gettoken-app', 'gettoken-corp'] as const)(
    'is refused with a wrong secret and accepted with the right one (%s)',
    async (tokenSource) => {
      const { id } = await value('profiles.create', { draft: draft({ tokenSource }) })
      const name = tokenSource === 'gettoken-corp' ? 'corpSecret' : 'appSecret'
      const store = (secret: string) =>
        value('profiles.storeSecret', { profileId: id, name, value: secret, keepIn: 'session' })

      await store('w'.repeat(64))
      const refused = await send(id)
      expect(refused.answers).toBe('token')
      expect(verdictOf(refused.exchange)).toMatchObject({ accepted: false })

      await store(simulator.credentials[name])
      const accepted = await send(id)
      expect(verdictOf(accepted.exchange)).toEqual({ accepted: true })
    },
  )

  it('gets a new token when the server has forgotten the old one, and says so', async () => {
    const { id } = await value('profiles.create', { draft: draft() })
    const secret = simulator.credentials.appSecret
    await value('profiles.storeSecret', {
      profileId: id,
      name: 'appSecret',
      value: secret,
      keepIn: 'session',
    })
    await send(id)
    await fetch(`${simulator.url}/_sim/invalidate-token`, { method: 'POST' })

    const outcome = await send(id)

    expect(outcome.retriedWithNewToken).toBe(true)
    expect(verdictOf(outcome.exchange)).toEqual({ accepted: true })
    expect(outcome.before.map((one) => verdictOf(one).accepted)).toEqual([false, true])
  })

  it('is there after a restart', async () => {
    const { id } = await value('profiles.create', { draft: draft() })
    await app.close()

    app = await open()

    expect((await value('app.start', {})).profiles.map((one) => one.id)).toEqual(['sandbox', id])
  })
})

describe('a second start over the same data folder', () => {
  it('is refused while the first is open, and leaves the first as it was', async () => {
    await expect(open()).rejects.toThrow(new FolderInUseError(folder))
    expect((await send('sandbox')).answers).toBe('operation')
  })

  it('opens at once when the first is closed', async () => {
    await app.close()
    app = await open()
    expect((await send('sandbox')).answers).toBe('operation')
  })

  it('opens when the first could not start', async () => {
    await app.close()
    await mkdir(join(folder, 'settings.json'))
    await expect(open()).rejects.toMatchObject({ failure: { kind: 'storage' } })

    await rm(join(folder, 'settings.json'), { recursive: true })
    app = await open()
    expect((await value('app.start', {})).setAside).toEqual([])
  })
})

it('what is typed at the very end is written before the close ends', async () => {
  const typed = { values: { id: '5' }, extras: [], body: { as: 'fields' as const } }
  const of = { profileId: 'sandbox', requestId: DEPARTMENTS }
  const asked = ask('typed.keep', { ...of, typed })
  await app.close()
  expect(await readFile(join(folder, 'typed.json'), 'utf8')).toContain('"id": "5"')

  await asked
  app = await open()
  expect(await value('typed.read', of)).toEqual(typed)
})

it('a damaged file is set aside under another name, and said', async () => {
  await app.close()
  await writeFile(join(folder, 'profiles.json'), '{"version": 1, "profi')

  app = await open()

  const { setAside } = await value('app.start', {})
  expect(setAside).toMatchObject([{ file: 'profiles.json' }])
  expect(await readdir(folder)).toContain(setAside[0]?.renamedTo)
})

it.each([
  ['https://open.dingtalk.com/document/development/get-user', true],
  ['https://open.dingtalk.com.evil.example/', false],
  ['javascript:alert(1)', false],
])('a link to %s is opened: %s', async (url, opened) => {
  expect((await ask('app.openLink', { url })).ok).toBe(opened)
})

it('no secret and no token is in any answer, push, log or file', async () => {
  const pushed: unknown[] = []
  app.listen((...push) => pushed.push(push))
  const { appSecret, corpSecret } = simulator.credentials
  const { id } = await value('profiles.create', { draft: draft() })
  for (const [name, secret] of Object.entries({ appSecret, corpSecret })) {
    const which = name === 'appSecret' ? 'appSecret' : 'corpSecret'
    await value('profiles.storeSecret', {
      profileId: id,
      name: which,
      value: secret,
      keepIn: 'keychain',
    })
  }
  await send(id)
  await value('tokens.fetch', { profileId: id })
  for (const operationId of ['oapi GET /gettoken', 'api POST /v1.0/oauth2/accessToken']) {
    await ask('operations.send', { callId: 'c1', profileId: id, operationId, values: {} })
  }
  const lent = await fetch(
    `${simulator.url}/gettoken?corpid=${simulator.credentials.corpId}&corpsecret=${corpSecret}`,
  )
  const body: unknown = await lent.json()
  expect(body).toMatchObject({ errcode: 0 })

  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  )
  const everything = JSON.stringify([answers, pushed, files])
  for (const secret of [appSecret, corpSecret]) {
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      JSON.stringify(secret).slice(1, -1),
    ]) {
      expect(everything).not.toContain(form)
    }
  }
  expect(everything).not.toMatch(/[0-9a-f]{32}(?![0-9a-f-])(?<!ding[0-9a-f]{32})/)
})
