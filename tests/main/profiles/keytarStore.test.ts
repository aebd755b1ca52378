import { expect, it } from 'vitest'
import { createKeytarStore } from '../../../src/main/profiles/keytarStore.ts'

const SERVICE = 'dingbench-test'

/** A native library that keeps what it is given, with the given calls replaced. */
function fakeKeytar(replaced: Partial<Awaited<ReturnType<typeof library>>> = {}) {
  const kept = new Map<string, string>()
  return { kept, load: async () => ({ ...(await library(kept)), ...replaced }) }
}

async function library(kept: Map<string, string>) {
  return {
    getPassword: async (_service: string, account: string) => kept.get(account) ?? null,
    setPassword: async (_service: string, account: string, secret: string) => {
      kept.set(account, secret)
    },
    deletePassword: async (_service: string, account: string) => kept.delete(account),
  }
}

const failure = (reason: string) => ({ failure: { kind: 'keychain', reason } })
const unloadable = async () => {
  throw new Error('Failed to load keytar native addon')
}
const locked = async () => {
  throw new Error('Cannot create an item in a locked collection')
}

it('a native library that cannot be loaded is an absent keychain, at the first call', async () => {
  const store = createKeytarStore(SERVICE, { load: unloadable })
  await expect(store.read('a')).rejects.toMatchObject({
    failure: { ...failure('absent').failure, message: 'Failed to load keytar native addon' },
  })
})

it('on Linux, finding nothing is believed only when the keychain can be written', async () => {
  const { load, kept } = fakeKeytar()
  const store = createKeytarStore(SERVICE, { load, platform: 'linux' })
  expect(await store.read('a')).toBeNull()
  expect(kept.size).toBe(0)

  const shut = fakeKeytar({ setPassword: locked })
  const shutStore = createKeytarStore(SERVICE, { load: shut.load, platform: 'linux' })
  await expect(shutStore.read('a')).rejects.toMatchObject(failure('locked'))
  await expect(shutStore.remove('a')).rejects.toMatchObject(failure('locked'))
})

it('a secret that the proving of an unlocked keychain brought to light is read', async () => {
  let isOpen = false
  const { load } = fakeKeytar({
    getPassword: async () => (isOpen ? 'found' : null),
    setPassword: async () => {
      isOpen = true
    },
  })
  const store = createKeytarStore(SERVICE, { load, platform: 'linux' })
  expect(await store.read('a')).toBe('found')
})

it.each(['darwin', 'win32'] as const)('on %s, finding nothing is believed', async (platform) => {
  const { load } = fakeKeytar({ setPassword: locked })
  const store = createKeytarStore(SERVICE, { load, platform })
  expect(await store.read('a')).toBeNull()
  await store.remove('a')
})

it('on Windows, a secret above the limit of the Credential Manager is not even tried', async () => {
  const { load, kept } = fakeKeytar()
  const store = createKeytarStore(SERVICE, { load, platform: 'win32' })
  await expect(store.write('a', '密'.repeat(854))).rejects.toMatchObject(failure('full'))
  expect(kept.size).toBe(0)

  await store.write('a', '密'.repeat(853))
  expect(kept.size).toBe(1)
})

it('a secret that the keychain quotes in its words is masked', async () => {
  const { load } = fakeKeytar({
    setPassword: async (_service, _account, secret) => {
      throw new Error(`cannot store "${secret}"`)
    },
  })
  const store = createKeytarStore(SERVICE, { load })
  await expect(store.write('a', 's3cret')).rejects.toMatchObject({
    failure: { reason: 'unknown', message: 'cannot store "●●●●"' },
  })
})

it('while a call hangs no other is started, and the next is, once it has ended', async () => {
  const hanging = Promise.withResolvers<string>()
  let calls = 0
  const { load } = fakeKeytar({
    getPassword: async () => {
      calls += 1
      return calls === 1 ? hanging.promise : 'answer'
    },
  })
  const store = createKeytarStore(SERVICE, { load, limitMs: 1 })

  await expect(store.read('a')).rejects.toMatchObject(failure('locked'))
  await expect(store.read('a')).rejects.toMatchObject(failure('locked'))
  expect(calls).toBe(1)

  hanging.resolve('late')
  await expect.poll(() => store.read('a').catch(() => null)).toBe('answer')
})

it('a write that succeeds after it was reported as failed is taken back', async () => {
  const prompt = Promise.withResolvers<null>()
  const { load, kept } = fakeKeytar({
    setPassword: async (_service, account, secret) => {
      await prompt.promise
      kept.set(account, secret)
    },
  })
  const store = createKeytarStore(SERVICE, { load, platform: 'darwin', limitMs: 1 })
  await expect(store.write('a', 's3cret')).rejects.toMatchObject(failure('locked'))

  prompt.resolve(null)
  await expect.poll(() => store.read('a').catch(() => 'hanging')).toBeNull()
  expect(kept.size).toBe(0)
})
