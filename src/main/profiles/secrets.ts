import type { SecretDescription } from '../../shared/profile.ts'
import { FailureError, type SecretName } from '../../shared/result.ts'
import { type KeptProfile, type KeptProfiles, withSecret } from './keptProfiles.ts'
import type { SecretStore } from './secretStore.ts'
import { tailOf } from './secretTail.ts'

interface SecretsGround {
  kept: KeptProfiles
  store: SecretStore
  now: () => number
}

interface HeldSecret {
  value: string
  storedAt: number
}

const NAMES = ['corpSecret', 'appSecret', 'ssoSecret', 'robotToken', 'robotSecret'] as const
const accountOf = (profileId: string, name: SecretName) => `${profileId}/${name}`

/**
 * The secrets of the profiles that the user entered. Values are in the OS keychain, or in memory
 * when the user chose so; the file holds their descriptions only. What is held in memory goes
 * before what the keychain has.
 */
export function createSecrets({ kept, store, now }: SecretsGround) {
  const held = new Map<string, HeldSecret>()
  const known = new Set<string>()

  /** Throws a `keychain` failure when the keychain does not do it; then nothing is kept. */
  async function keep(id: string, name: SecretName, value: string): Promise<SecretDescription> {
    kept.find(id)
    refuseUnkeepable(value)
    known.add(value)
    const described = { name, tail: tailOf(value), storedAt: now() }

    await store.write(accountOf(id, name), value)
    try {
      await kept.change(id, (profile) => withSecret(profile, name, described))
    } catch (error) {
      await dropUnlessDescribed(id, name)
      throw error
    }
    held.delete(accountOf(id, name))
    return { ...described, keptIn: 'keychain' }
  }

  /** A secret that no profile tells of would stay in the keychain for ever. */
  async function dropUnlessDescribed(id: string, name: SecretName): Promise<void> {
    const profile = kept.list().find((one) => one.id === id)
    if (profile?.secrets.some((one) => one.name === name)) return
    // What the user must hear is why the description could not be written.
    await store.remove(accountOf(id, name)).catch(() => {})
  }

  /** Holds a secret in memory until the process ends. */
  async function hold(id: string, name: SecretName, value: string): Promise<SecretDescription> {
    kept.find(id)
    known.add(value)
    const storedAt = now()
    held.set(accountOf(id, name), { value, storedAt })
    return { name, tail: tailOf(value), storedAt, keptIn: 'session' }
  }

  /** Throws `no-credential` when there is none. */
  async function read(id: string, name: SecretName): Promise<string> {
    const isDescribed = kept.find(id).secrets.some((one) => one.name === name)
    const inMemory = held.get(accountOf(id, name))
    if (inMemory !== undefined) return inMemory.value

    const found = isDescribed ? await store.read(accountOf(id, name)) : null
    if (found === null) {
      throw new FailureError({ kind: 'no-credential', profileId: id, missing: name })
    }
    known.add(found)
    return found
  }

  async function remove(id: string, name: SecretName): Promise<void> {
    const isDescribed = kept.find(id).secrets.some((one) => one.name === name)
    held.delete(accountOf(id, name))
    if (!isDescribed) return
    await store.remove(accountOf(id, name))
    await kept.change(id, (profile) => withSecret(profile, name, null))
  }

  async function removeAll(id: string): Promise<void> {
    for (const name of NAMES) await remove(id, name)
  }

  function describe(profile: KeptProfile): SecretDescription[] {
    return NAMES.flatMap((name): SecretDescription[] => {
      const inMemory = held.get(accountOf(profile.id, name))
      if (inMemory !== undefined) {
        const { value, storedAt } = inMemory
        return [{ name, tail: tailOf(value), storedAt, keptIn: 'session' }]
      }
      const found = profile.secrets.find((one) => one.name === name)
      return found === undefined ? [] : [{ ...found, keptIn: 'keychain' }]
    })
  }

  return { keep, hold, read, remove, removeAll, describe, known: () => [...known] }
}

/** Keychains take text up to its first NUL, and text that UTF-8 can say. */
function refuseUnkeepable(value: string): void {
  if (!value.includes('\0') && value.isWellFormed()) return
  throw new FailureError({
    kind: 'invalid-input',
    field: 'value',
    problem: 'malformed',
    message: 'the text holds characters that a keychain cannot keep',
  })
}
