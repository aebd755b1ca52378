import { randomUUID } from 'node:crypto'
import type * as keytarModule from 'keytar'
import { FailureError, type KeychainReason } from '../../shared/result.ts'
import { keychainReason } from './keychainReasons.ts'
import { createKeychainTurns } from './keychainTurns.ts'
import type { SecretStore } from './secretStore.ts'

type Keytar = Pick<typeof keytarModule, 'getPassword' | 'setPassword' | 'deletePassword'>

interface KeytarStoreOptions {
  /** How long the keychain may take, the user's typing into its prompt included. */
  limitMs?: number
  platform?: NodeJS.Platform
  load?: () => Promise<Keytar>
}

/** Leaves time to type a password into the keychain's own prompt. */
const LIMIT_MS = 60_000
/** https://learn.microsoft.com/windows/win32/api/wincred/ns-wincred-credentialw (CredentialBlobSize) */
const WINDOWS_LIMIT_BYTES = 2_560

/**
 * Keeps secrets in the OS keychain (Keychain, Credential Manager, Secret Service) under a service
 * name, one small entry each. The native library is loaded at the first call; that it cannot be
 * is a keychain `absent`.
 */
export function createKeytarStore(service: string, options: KeytarStoreOptions = {}): SecretStore {
  const { limitMs = LIMIT_MS, platform = process.platform, load = loadKeytar } = options
  const inTurn = createKeychainTurns(limitMs)

  async function ask<T>(call: (keytar: Keytar) => Promise<T>, secret?: string): Promise<T> {
    const keytar = await load().catch((error: unknown) => fail('absent', wordsOf(error)))
    return call(keytar).catch((error: unknown) => {
      const words = wordsOf(error, secret)
      return fail(keychainReason(platform, words), words)
    })
  }

  return {
    read: (account) =>
      inTurn(() =>
        ask(async (keytar) => {
          const found = await keytar.getPassword(service, account)
          if (found !== null || platform !== 'linux') return found
          await proveUnlocked(keytar, service)
          return keytar.getPassword(service, account)
        }),
      ),

    write: async (account, secret) => {
      if (platform === 'win32' && Buffer.byteLength(secret) > WINDOWS_LIMIT_BYTES) {
        fail('full', `a secret of more than ${WINDOWS_LIMIT_BYTES} bytes`)
      }
      const remove = () => ask((keytar) => keytar.deletePassword(service, account))
      await inTurn(
        () => ask((keytar) => keytar.setPassword(service, account, secret), secret),
        remove,
      )
    },

    remove: (account) =>
      inTurn(() =>
        ask(async (keytar) => {
          const isRemoved = await keytar.deletePassword(service, account)
          if (isRemoved || platform !== 'linux') return
          await proveUnlocked(keytar, service)
          await keytar.deletePassword(service, account)
        }),
      ),
  }
}

/**
 * Throws when the keychain is locked. libsecret does not say so when it looks for a secret or
 * deletes one: it says that there is none. Only writing tells the two apart.
 */
async function proveUnlocked(keytar: Keytar, service: string): Promise<void> {
  const account = `unlocked/${randomUUID()}`
  await keytar.setPassword(service, account, 'unlocked')
  await keytar.deletePassword(service, account)
}

function fail(reason: KeychainReason, message: string): never {
  throw new FailureError({ kind: 'keychain', reason, message })
}

function wordsOf(error: unknown, secret?: string): string {
  const words = (error instanceof Error ? error.message : String(error)).trim()
  return secret === undefined ? words : words.replaceAll(secret, '●●●●')
}

async function loadKeytar(): Promise<Keytar> {
  const { default: keytar } = await import('keytar')
  return keytar
}
