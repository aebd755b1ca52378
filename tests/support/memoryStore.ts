import type { SecretStore } from '../../src/main/profiles/secretStore.ts'
import { FailureError, type KeychainReason } from '../../src/shared/result.ts'

/** A keychain in memory, which a test may look into and take out of service. */
export interface MemoryStore extends SecretStore {
  /** What it keeps, by account. */
  readonly secrets: ReadonlyMap<string, string>
  /** From now on every call fails for this reason; `null` puts it back into service. */
  fail: (reason: KeychainReason | null) => void
}

/** Makes an empty keychain in memory. */
export function createMemoryStore(): MemoryStore {
  const secrets = new Map<string, string>()
  let failing: KeychainReason | null = null

  async function inService(): Promise<void> {
    if (failing === null) return
    throw new FailureError({ kind: 'keychain', reason: failing, message: 'out of service' })
  }

  return {
    secrets,
    fail: (reason) => {
      failing = reason
    },
    read: async (account) => {
      await inService()
      return secrets.get(account) ?? null
    },
    write: async (account, secret) => {
      await inService()
      secrets.set(account, secret)
    },
    remove: async (account) => {
      await inService()
      secrets.delete(account)
    },
  }
}
