import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { createKeytarStore } from '../../../src/main/profiles/keytarStore.ts'
import { calling, inPrivateSession, session, withoutBus } from '../../support/privateSession.ts'

const isLinux = process.platform === 'linux'
const account = 'profile-1/corpSecret'
const locked = { kind: 'keychain', reason: 'locked' }
const absent = { kind: 'keychain', reason: 'absent' }

describe('the keychain of this machine', () => {
  const store = createKeytarStore(`dingbench-test-${randomUUID()}`)
  afterEach(() => store.remove(account))

  it('a secret is read as it was stored, until it is removed', async () => {
    await store.write(account, 'first')
    expect(await store.read(account)).toBe('first')

    await store.remove(account)
    expect(await store.read(account)).toBeNull()
  })

  it('a second secret under the same name replaces the first', async () => {
    await store.write(account, 'first')
    await store.write(account, 'second')
    expect(await store.read(account)).toBe('second')
  })

  it.each([
    ['Unicode', '密钥 ключ 🔑 é'],
    ['surrounding blanks and line ends', ' a\tb\r\nc '],
    ['2 KB', 'aZ09-_'.repeat(400).slice(0, 2_048)],
  ])('%s comes back unchanged', async (_what, secret) => {
    await store.write(account, secret)
    expect(await store.read(account)).toBe(secret)
  })

  it('an account that was never stored is null, and removing it does nothing', async () => {
    expect(await store.read('profile-2/corpSecret')).toBeNull()
    await expect(store.remove('profile-2/corpSecret')).resolves.toBeUndefined()
  })

  it('secrets of other services are out of sight', async () => {
    await store.write(account, 'mine')
    const other = createKeytarStore(`dingbench-test-${randomUUID()}`)
    expect(await other.read(account)).toBeNull()
    await other.remove(account)
    expect(await store.read(account)).toBe('mine')
  })
})

describe.runIf(isLinux)('a Secret Service that does not do what is asked', () => {
  it('a locked keyring is locked for every call, and loses nothing', async () => {
    const [, whileLocked, after] = await inPrivateSession([
      session.startUnlocked,
      calling([{ call: 'write', account, secret: 'kept' }]),
      session.lock,
      calling([
        { call: 'read', account },
        { call: 'remove', account },
        { call: 'write', account, secret: 'not kept' },
        { call: 'read', account: 'profile-2/corpSecret' },
      ]),
      session.stop,
      session.startUnlocked,
      calling([
        { call: 'read', account },
        { call: 'read', account: 'profile-2/corpSecret' },
      ]),
    ])

    expect(whileLocked).toMatchObject([locked, locked, locked, locked])
    expect(after).toEqual(['kept', null])
  })

  it('a keyring that was never made, with nobody to ask for its password, is locked', async () => {
    const [outcomes] = await inPrivateSession([
      session.startNeverUnlocked,
      calling([
        { call: 'write', account, secret: 'x' },
        { call: 'read', account },
      ]),
    ])
    expect(outcomes).toMatchObject([locked, locked])
  })

  it('a keyring that hangs is locked after the limit, and is used again once it answers', async () => {
    const [outcomes] = await inPrivateSession([
      session.startUnlocked,
      calling(
        [
          { call: 'write', account, secret: 'kept' },
          { call: 'pause' },
          { call: 'read', account },
          { call: 'read', account },
          { call: 'resume' },
          { call: 'read', account },
        ],
        1_000,
      ),
    ])
    expect(outcomes).toMatchObject([null, true, locked, locked, true, 'kept'])
  })

  it('a bus that cannot be reached is an absent keychain, in words', async () => {
    const [outcomes] = await withoutBus(
      calling([
        { call: 'read', account },
        { call: 'write', account, secret: 'x' },
        { call: 'remove', account },
      ]),
    )
    expect(outcomes).toMatchObject([absent, absent, absent])
    expect(outcomes?.[0]).toMatchObject({ message: expect.stringMatching(/\w+ \w+/) })
  })

  it('a bus without a keyring is an absent keychain', async () => {
    const [outcomes] = await inPrivateSession([calling([{ call: 'read', account }])], {
      services: false,
    })
    expect(outcomes).toMatchObject([absent])
  })
})
