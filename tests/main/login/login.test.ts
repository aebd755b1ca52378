import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOGIN_WAYS, type LoginRun, type LoginWay } from '../../../src/shared/login.ts'
import { verdictOf } from '../../../src/shared/verdict.ts'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { type AppInTest, appInTest } from '../../support/appInTest.ts'
import { profileWith } from '../../support/profiles.ts'

let opened: AppInTest

beforeEach(async () => {
  opened = await appInTest()
})

afterEach(async () => {
  await opened[Symbol.asyncDispose]()
})

const ask: AppInTest['ask'] = (command, input) => opened.ask(command, input)

async function mint(kind: 'app' | 'sso'): Promise<string> {
  const minted = await ask('simulator.mintLoginCode', { userId: 'manager0001', kind })
  if (!minted.ok) throw new Error(minted.failure.kind)
  return minted.value.code
}

async function addProfile(): Promise<string> {
  const { id: _id, ...draft } = profileWith()
  const made = await ask('profiles.create', { draft })
  if (!made.ok) throw new Error(made.failure.kind)
  return made.value.id
}

async function run(way: LoginWay, code: string): Promise<LoginRun> {
  const result = await ask('login.run', { callId: 'l1', profileId: 'sandbox', way, code })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const kindOf = (way: LoginWay) => (way.startsWith('admin') ? 'sso' : 'app')
const codesOf = ({ steps }: LoginRun) =>
  steps.map(({ name, outcome }) => {
    const verdict = verdictOf(outcome.exchange)
    return `${name} ${verdict.accepted ? 'accepted' : verdict.code}`
  })

describe.each(LOGIN_WAYS)('a login, %s', (way) => {
  const others = way.startsWith('admin') ? ['sso-token accepted'] : []
  const after = way.startsWith('admin') ? [] : ['details accepted']

  it('finds out who the code belongs to, in one go', async () => {
    const login = await run(way, await mint(kindOf(way)))

    expect(codesOf(login)).toEqual([...others, 'identity accepted', ...after])
    expect(login.userId).toBe('manager0001')
  })

  it('ends where the code was used before', async () => {
    const code = await mint(kindOf(way))
    await run(way, code)

    const again = await run(way, code)
    expect(codesOf(again).at(-1)).toMatch(/^identity (40078|41007|invalidCode)$/)
    expect(again.userId).toBeNull()
  })

  it('refuses the other kind of code', async () => {
    const login = await run(way, await mint(kindOf(way) === 'app' ? 'sso' : 'app'))

    expect(codesOf(login).at(-1)).toMatch(/^identity (40078|41007|invalidCode)$/)
  })

  it('lets neither code nor token nor secret out', async () => {
    const code = await mint(kindOf(way))
    const text = JSON.stringify(await run(way, code))

    expect(text).not.toContain(code)
    expect(text).not.toContain(CREDENTIALS.ssoSecret)
    expect(text).not.toContain(CREDENTIALS.appSecret)
    expect(text).not.toMatch(/access_?token[=":]+[\da-f]{32}/i)
    expect(text).toContain(`••••${code.slice(-4)}`)
  })
})

it('a refused token is the end of a login', async () => {
  const fault = {
    kind: 'errcode',
    given: { code: '40089', path: '/v1.0/oauth2/accessToken' },
  } as const
  await ask('simulator.orderFault', fault)

  const login = await run('current', await mint('app'))
  expect(login.steps.map(({ outcome }) => outcome.answers)).toEqual(['token'])
})

it('a profile without an SSOSecret is told so before anything is sent', async () => {
  const profileId = await addProfile()
  const input = { callId: 'l1', profileId, way: 'admin-current' as const, code: 'abcdefgh' }
  expect(await ask('login.run', input)).toEqual({
    ok: false,
    failure: { kind: 'no-credential', profileId, missing: 'ssoSecret' },
  })
})

it('an SSOSecret is kept in the keychain under the same rules', async () => {
  const profileId = await addProfile()
  const value = 'sso-'.repeat(16)
  const stored = await ask('profiles.storeSecret', {
    profileId,
    name: 'ssoSecret',
    value,
    keepIn: 'keychain',
  })
  expect(stored).toMatchObject({ ok: true, value: { name: 'ssoSecret', keptIn: 'keychain' } })
  expect(JSON.stringify(await ask('app.start', {}))).not.toContain(value)
})
