import { randomUUID } from 'node:crypto'
import type { KeychainState } from '../../shared/contract.ts'
import { FailureError } from '../../shared/result.ts'
import type { SecretStore } from './secretStore.ts'

/** Finds out whether secrets can be kept, by storing, reading and removing one of no meaning. */
export async function checkKeychain(store: SecretStore): Promise<KeychainState> {
  const account = `check/${randomUUID()}`
  const secret = randomUUID()
  try {
    await store.write(account, secret)
    const found = await store.read(account)
    await store.remove(account)
    return found === secret ? { usable: true } : { usable: false, reason: 'unknown' }
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.kind !== 'keychain') throw error
    return { usable: false, reason: error.failure.reason }
  }
}
