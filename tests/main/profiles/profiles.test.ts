import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProfiles, type Profiles } from '../../../src/main/profiles/profiles.ts'
import type { ProfileDraft } from '../../../src/shared/profile.ts'
import { createMemoryStore, type MemoryStore } from '../../support/memoryStore.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const SECRET = 'Zq3-_kW8'.repeat(8)
const credentials = {
  corpId: 'ding00000000000000000000000000000001',
  corpSecret: 'simulator-corp-secret',
  appKey: 'dingsimulator0000001',
  appSecret: 'simulator-app-secret',
  ssoSecret: 'simulator-sso-secret',
  robotToken: 'sandbox-robot-token',
  robotSecret: 'sandbox-robot-secret',
  agentId: '1001',
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let store: MemoryStore
let profiles: Profiles
let clock: number
let starts: number
let isSimulatorBroken: boolean

const open = () =>
  openProfiles({
    dataFolder: folder.path,
    secretStore: store,
    now: () => clock,
    sandbox: {
      start: async () => {
        starts += 1
        if (isSimulatorBroken) throw new Error('no port')
        return { url: 'http://127.0.0.1:4321', credentials }
      },
    },
  })

const draft = (given: Partial<ProfileDraft> = {}): ProfileDraft => ({
  name: 'Shop',
  kind: 'test',
  corpId: 'ding0123456789abcdef35c2f4657eb6378f',
  agentId: '100001',
  appKey: 'dingq7w3e9r1t5y2u8i4',
  tokenSource: 'oauth2-app',
  oapiAddress: 'https://oapi.dingtalk.com',
  apiAddress: 'https://api.dingtalk.com',
  ...given,
})

const refusal = (problem: string) => ({ failure: { kind: 'invalid-input', problem } })
const locked = { failure: { kind: 'keychain', reason: 'locked' } }
const viewOf = (id: string) => profiles.list().find((one) => one.id === id)

beforeEach(async () => {
  folder = await temporaryFolder()
  store = createMemoryStore()
  clock = 1_000
  starts = 0
  isSimulatorBroken = false
  profiles = await open()
})

afterEach(() => folder[Symbol.asyncDispose]())

describe('profiles', () => {
  it('are listed in the order of their making, after the sandbox, and are there after a restart', async () => {
    const names = ['一号', 'two', 'three']
    for (const name of names) await profiles.create(draft({ name }))
    profiles = await open()
    expect(profiles.list().map(({ name }) => name)).toEqual(['沙箱企业 Sandbox', ...names])
    expect(profiles.setAside).toBeNull()
  })

  it('made at the same time are all kept, each under its own id', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => profiles.create(draft())))
    profiles = await open()
    expect(new Set(made.map(({ id }) => id)).size).toBe(20)
    expect(profiles.list().slice(1)).toEqual(made)
  })

  it('are found without what may be shown of their secrets', async () => {
    const { id } = await profiles.create(draft())
    await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    expect(await profiles.find(id)).toEqual({ ...draft(), id })
  })

  it('keep their secrets when their ids change', async () => {
    const { id } = await profiles.create(draft())
    await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    const changed = draft({ name: 'New', appKey: 'dingother0000000000a' })

    const view = await profiles.update(id, changed)

    expect(view).toMatchObject({
      ...changed,
      id,
      builtIn: false,
      secrets: [{ tail: '_kW8' }],
    })
    expect(viewOf(id)).toEqual(view)
    expect(await profiles.secret(id, 'appSecret')).toBe(SECRET)
  })

  it.each([
    { oapiAddress: 'https://evil.example' },
    { apiAddress: 'https://api.dingtalk.com:8443' },
    { apiAddress: 'http://127.0.0.1:9' },
  ])('lose their secrets when they lead elsewhere: %o', async (elsewhere) => {
    const { id } = await profiles.create(draft())
    await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    await profiles.storeSecret(id, 'corpSecret', SECRET, 'session')

    const view = await profiles.update(id, draft(elsewhere))

    expect(view.secrets).toEqual([])
    await expect(profiles.secret(id, 'appSecret')).rejects.toMatchObject({
      failure: { kind: 'no-credential' },
    })
    expect([...store.secrets.values()]).not.toContain(SECRET)
  })

  it('that nobody made are unknown to every command', async () => {
    const unknown = refusal('unknown-profile')
    await expect(profiles.find('x')).rejects.toMatchObject(unknown)
    await expect(profiles.update('x', draft())).rejects.toMatchObject(unknown)
    await expect(profiles.delete('x')).rejects.toMatchObject(unknown)
    await expect(profiles.deleteSecret('x', 'appSecret')).rejects.toMatchObject(unknown)
    await expect(profiles.secret('x', 'appSecret')).rejects.toMatchObject(unknown)
    for (const keepIn of ['keychain', 'session'] as const) {
      const storing = profiles.storeSecret('x', 'appSecret', SECRET, keepIn)
      await expect(storing).rejects.toMatchObject(unknown)
    }
    expect(store.secrets.size).toBe(0)
  })

  it.each([
    ['a profile twice', ['a', 'a']],
    ['a profile that takes the place of the sandbox', ['sandbox']],
  ])('a file with %s is damaged', async (_what, ids) => {
    const kept = ids.map((id) => ({ ...draft(), id, secrets: [] }))
    await writeFile(
      join(folder.path, 'profiles.json'),
      JSON.stringify({ version: 1, profiles: kept }),
    )
    profiles = await open()
    expect(profiles.setAside).toMatchObject({ file: 'profiles.json' })
    expect(profiles.list()).toHaveLength(1)
  })

  it('are not taken on when the disk refuses them', async () => {
    await rm(folder.path, { recursive: true })
    await expect(profiles.create(draft())).rejects.toMatchObject({ failure: { kind: 'storage' } })
    expect(profiles.list()).toHaveLength(1)
  })
})

describe('the sandbox', () => {
  it('is first and complete before the simulator runs, and nothing starts by listing it', () => {
    expect(profiles.list()[0]).toMatchObject({
      id: 'sandbox',
      kind: 'sandbox',
      builtIn: true,
      oapiAddress: 'http://127.0.0.1',
      apiAddress: 'http://127.0.0.1',
      secrets: Array.from({ length: 5 }, () => ({ keptIn: 'built-in' })),
    })
    expect(starts).toBe(0)
  })

  it('starts the simulator when it is asked for, and then knows its address and ids', async () => {
    const found = await profiles.find('sandbox')
    const { corpId, appKey, agentId } = credentials
    const running = { corpId, appKey, agentId, oapiAddress: 'http://127.0.0.1:4321' }

    expect(starts).toBe(1)
    expect(found).toMatchObject(running)
    expect(viewOf('sandbox')).toMatchObject(running)
  })

  it('takes its secrets from the simulator, never from the keychain', async () => {
    store.fail('absent')
    expect(await profiles.secret('sandbox', 'appSecret')).toBe(credentials.appSecret)
    expect(await profiles.secret('sandbox', 'corpSecret')).toBe(credentials.corpSecret)
    const { corpSecret, appSecret, ssoSecret, robotToken, robotSecret } = credentials
    const secrets = [corpSecret, appSecret, ssoSecret, robotToken, robotSecret]
    expect(profiles.knownSecrets()).toEqual(secrets)
  })

  it('is tried again after the simulator failed to start', async () => {
    isSimulatorBroken = true
    await expect(profiles.find('sandbox')).rejects.toThrow('no port')
    isSimulatorBroken = false
    expect(await profiles.find('sandbox')).toMatchObject({ corpId: credentials.corpId })
  })

  it('cannot be changed, deleted or given secrets', async () => {
    const builtIn = refusal('built-in-profile')
    await expect(profiles.update('sandbox', draft())).rejects.toMatchObject(builtIn)
    await expect(profiles.delete('sandbox')).rejects.toMatchObject(builtIn)
    await expect(profiles.deleteSecret('sandbox', 'appSecret')).rejects.toMatchObject(builtIn)
    const storing = profiles.storeSecret('sandbox', 'appSecret', SECRET, 'session')
    await expect(storing).rejects.toMatchObject(builtIn)
  })
})

describe('secrets', () => {
  let id: string
  beforeEach(async () => {
    id = (await profiles.create(draft())).id
  })

  it('kept in the keychain are described with tail and time, after a restart too', async () => {
    clock = 5_000
    const described = { name: 'appSecret', tail: '_kW8', storedAt: 5_000, keptIn: 'keychain' }
    expect(await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')).toEqual(described)

    profiles = await open()
    expect(viewOf(id)?.secrets).toEqual([described])
    expect(await profiles.secret(id, 'appSecret')).toBe(SECRET)
  })

  it('kept for the session are gone after a restart and never reach the keychain', async () => {
    const view = await profiles.storeSecret(id, 'corpSecret', SECRET, 'session')
    expect(view).toMatchObject({ keptIn: 'session' })
    expect(await profiles.secret(id, 'corpSecret')).toBe(SECRET)
    expect(store.secrets.size).toBe(0)

    profiles = await open()
    expect(viewOf(id)?.secrets).toEqual([])
  })

  it('kept for the session go before those in the keychain, until stored there', async () => {
    await profiles.storeSecret(id, 'appSecret', 'from the keychain', 'keychain')
    await profiles.storeSecret(id, 'appSecret', 'for the session', 'session')
    expect(await profiles.secret(id, 'appSecret')).toBe('for the session')
    expect(viewOf(id)?.secrets).toMatchObject([{ keptIn: 'session' }])

    await profiles.storeSecret(id, 'appSecret', 'from the keychain again', 'keychain')
    expect(await profiles.secret(id, 'appSecret')).toBe('from the keychain again')
    expect(viewOf(id)?.secrets).toMatchObject([{ keptIn: 'keychain' }])
  })

  it.each([
    ['fifteen-charact', ''],
    ['sixteen-characte', 'acte'],
  ])('of %s show the tail %j', async (value, tail) => {
    expect(await profiles.storeSecret(id, 'appSecret', value, 'keychain')).toMatchObject({ tail })
  })

  it('are kept as typed, blanks included', async () => {
    await profiles.storeSecret(id, 'appSecret', ' a b\n', 'keychain')
    expect(await profiles.secret(id, 'appSecret')).toBe(' a b\n')
  })

  it.each(['a\0b', 'a\uD83D'])(
    'that a keychain would cut off or garble are refused',
    async (value) => {
      const storing = profiles.storeSecret(id, 'appSecret', value, 'keychain')
      await expect(storing).rejects.toMatchObject(refusal('malformed'))
      expect(store.secrets.size).toBe(0)
    },
  )

  it('that are missing are named', async () => {
    await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    await expect(profiles.secret(id, 'corpSecret')).rejects.toMatchObject({
      failure: { kind: 'no-credential', profileId: id, missing: 'corpSecret' },
    })
  })

  it('that somebody took out of the keychain are missing', async () => {
    await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    await store.remove(`${id}/appSecret`)
    await expect(profiles.secret(id, 'appSecret')).rejects.toMatchObject({
      failure: { kind: 'no-credential' },
    })
  })

  it('are known for masking once typed or read', async () => {
    await profiles.storeSecret(id, 'appSecret', 'typed one', 'keychain')
    await profiles.storeSecret(id, 'corpSecret', 'typed two', 'session')
    expect(profiles.knownSecrets()).toEqual(['typed one', 'typed two'])

    profiles = await open()
    expect(profiles.knownSecrets()).toEqual([])
    await profiles.secret(id, 'appSecret')
    expect(profiles.knownSecrets()).toEqual(['typed one'])
  })

  it('are gone from keychain and view once deleted', async () => {
    await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    await profiles.storeSecret(id, 'corpSecret', SECRET, 'session')
    await profiles.deleteSecret(id, 'appSecret')
    await profiles.deleteSecret(id, 'corpSecret')
    expect(store.secrets.size).toBe(0)
    expect(viewOf(id)?.secrets).toEqual([])
  })

  it('go with their profile', async () => {
    const other = await profiles.create(draft())
    await profiles.storeSecret(other.id, 'appSecret', 'other', 'keychain')
    await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    await profiles.storeSecret(id, 'corpSecret', SECRET, 'keychain')

    await profiles.delete(id)

    expect([...store.secrets]).toEqual([[`${other.id}/appSecret`, 'other']])
    expect(profiles.list().map((one) => one.id)).toEqual(['sandbox', other.id])
  })
})

describe('a keychain that refuses', () => {
  let id: string
  beforeEach(async () => {
    id = (await profiles.create(draft())).id
  })

  it('is said when a secret is stored, and nothing is kept instead', async () => {
    store.fail('locked')
    const storing = profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    await expect(storing).rejects.toMatchObject(locked)
    store.fail(null)
    expect(viewOf(id)?.secrets).toEqual([])
    await expect(profiles.secret(id, 'appSecret')).rejects.toMatchObject({
      failure: { kind: 'no-credential' },
    })
  })

  it('is said when a secret is read; it is not a missing secret', async () => {
    await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    store.fail('locked')
    await expect(profiles.secret(id, 'appSecret')).rejects.toMatchObject(locked)
  })

  it('keeps a profile that has secrets there from being deleted', async () => {
    await profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    store.fail('locked')
    await expect(profiles.delete(id)).rejects.toMatchObject(locked)
    expect(viewOf(id)?.secrets).toHaveLength(1)

    store.fail(null)
    await profiles.delete(id)
    expect(store.secrets.size).toBe(0)
  })

  it('does not matter to a profile that has no secrets there', async () => {
    store.fail('absent')
    await profiles.storeSecret(id, 'appSecret', SECRET, 'session')
    await profiles.delete(id)
    expect(viewOf(id)).toBeUndefined()
  })

  it.each(['absent', 'locked', 'refused', 'full', 'unknown'] as const)(
    'for being %s is asked and answers so',
    async (reason) => {
      store.fail(reason)
      expect(await profiles.keychain()).toEqual({ usable: false, reason })
    },
  )

  it('once usable, is asked without anything staying behind', async () => {
    expect(await profiles.keychain()).toEqual({ usable: true })
    expect(store.secrets.size).toBe(0)
  })
})

describe('a disk that refuses', () => {
  it('lets no secret stay in the keychain that no profile tells of', async () => {
    const { id } = await profiles.create(draft())
    await rm(folder.path, { recursive: true })

    const storing = profiles.storeSecret(id, 'appSecret', SECRET, 'keychain')
    await expect(storing).rejects.toMatchObject({ failure: { kind: 'storage' } })
    expect(store.secrets.size).toBe(0)
  })
})

it.each([
  ['stored before it is deleted', true],
  ['stored after it is deleted', false],
])('a secret outlives no profile: %s', async (_what, isStoredFirst) => {
  const { id } = await profiles.create(draft())
  const steps = [
    () => profiles.storeSecret(id, 'appSecret', SECRET, 'keychain'),
    () => profiles.delete(id),
  ]
  await Promise.allSettled((isStoredFirst ? steps : steps.toReversed()).map((step) => step()))

  expect(profiles.list()).toHaveLength(1)
  expect(store.secrets.size).toBe(0)
})

it('no file of the data folder ever holds a secret in any form', async () => {
  const canaries = { corpSecret: `c ${randomUUID()} 密钥+/`, appSecret: `a"${randomUUID()}\\&=` }
  const values = Object.values(canaries)
  // From each of three places in a text, base64 looks different.
  const inBase64 = [0, 1, 2].flatMap((skip) =>
    values.map((value) => Buffer.from(value).subarray(skip, -3).toString('base64').slice(0, -4)),
  )
  const forms = [
    ...values,
    ...values.map((value) => encodeURIComponent(value)),
    ...values.map((value) => JSON.stringify(value).slice(1, -1)),
    ...inBase64,
  ]
  async function expectClean(): Promise<void> {
    for (const name of await readdir(folder.path)) {
      const text = await readFile(join(folder.path, name), 'utf8')
      for (const form of forms) expect(text).not.toContain(form)
    }
  }

  const { id } = await profiles.create(draft())
  const steps = [
    () => profiles.storeSecret(id, 'corpSecret', canaries.corpSecret, 'keychain'),
    () => profiles.storeSecret(id, 'appSecret', canaries.appSecret, 'session'),
    () => profiles.secret(id, 'corpSecret'),
    () => profiles.update(id, draft({ name: 'New' })),
    () => profiles.storeSecret(id, 'appSecret', canaries.appSecret, 'keychain'),
    () => profiles.deleteSecret(id, 'appSecret'),
    () => profiles.keychain(),
    () => profiles.find('sandbox'),
    () => profiles.delete(id),
  ]
  for (const step of steps) {
    await step()
    await expectClean()
  }
  expect(await readdir(folder.path)).toEqual(['profiles.json'])
})
