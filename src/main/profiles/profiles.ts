import { randomUUID } from 'node:crypto'
import type { KeychainState, SetAside } from '../../shared/contract.ts'
import {
  type Profile,
  type ProfileDraft,
  type ProfileView,
  SANDBOX_ID,
  type SecretDescription,
} from '../../shared/profile.ts'
import { FailureError, type SecretName } from '../../shared/result.ts'
import { checkKeychain } from './keychainCheck.ts'
import { type KeptProfile, openKeptProfiles } from './keptProfiles.ts'
import { createSandboxProfile, type Sandbox } from './sandbox.ts'
import { createSecrets } from './secrets.ts'
import type { SecretStore } from './secretStore.ts'
import { createTurns } from './turns.ts'

/** What the profiles part needs. */
export interface ProfilesGround {
  /** Absolute path; made when missing. */
  dataFolder: string
  secretStore: SecretStore
  /** Milliseconds since 1970. */
  now: () => number
  sandbox: Sandbox
}

/** The part that keeps profiles and their secrets. */
export interface Profiles {
  /** Where a damaged `profiles.json` lies now, `null` when it was sound. */
  setAside: SetAside | null
  /** Every profile, the sandbox first. */
  list: () => ProfileView[]
  /** Throws `unknown-profile`. Starts the simulator when it is the sandbox that is asked for. */
  find: (id: string) => Promise<Profile>
  create: (draft: ProfileDraft) => Promise<ProfileView>
  /** With another base address the secrets are deleted: they have to be entered again for it. */
  update: (id: string, draft: ProfileDraft) => Promise<ProfileView>
  /** Deletes a profile once its secrets are deleted; when the keychain refuses, it stays. */
  delete: (id: string) => Promise<void>
  storeSecret: (
    id: string,
    name: SecretName,
    value: string,
    keepIn: 'keychain' | 'session',
  ) => Promise<SecretDescription>
  deleteSecret: (id: string, name: SecretName) => Promise<void>
  /** The value of a secret, for main alone. Throws `no-credential` when there is none. */
  secret: (id: string, name: SecretName) => Promise<string>
  /** Every value that passed through since the start, for masking. */
  knownSecrets: () => string[]
  /** Whether secrets can be kept in the OS keychain now. */
  keychain: () => Promise<KeychainState>
}

/** Opens the profiles part. Throws `storage` when its file cannot be read. */
export async function openProfiles(ground: ProfilesGround): Promise<Profiles> {
  const { dataFolder, secretStore, now } = ground
  const kept = await openKeptProfiles(dataFolder, now)
  const sandbox = createSandboxProfile(ground.sandbox, now)
  const secrets = createSecrets({ kept, store: secretStore, now })
  // A secret stored while its profile is being deleted would outlive it.
  const inTurn = createTurns()

  const viewOf = (profile: KeptProfile): ProfileView => ({
    ...profile,
    builtIn: false,
    secrets: secrets.describe(profile),
  })

  return {
    setAside: kept.setAside,
    list: () => [sandbox.view(), ...kept.list().map(viewOf)],
    find: async (id) => {
      if (id === SANDBOX_ID) return sandbox.find()
      const { secrets: _described, ...profile } = kept.find(id)
      return profile
    },

    create: async (draft) => {
      const profile = { ...draft, id: randomUUID(), secrets: [] }
      await kept.add(profile)
      return viewOf(profile)
    },
    update: async (id, draft) => {
      refuseBuiltIn(id)
      // A secret was entered for the addresses of its day: it must not follow to others.
      if (leadsElsewhere(kept.find(id), draft)) await secrets.removeAll(id)
      return viewOf(await kept.change(id, ({ secrets }) => ({ ...draft, id, secrets })))
    },
    delete: async (id) => {
      refuseBuiltIn(id)
      await inTurn(id, async () => {
        await secrets.removeAll(id)
        await kept.remove(id)
      })
    },

    storeSecret: async (id, name, value, keepIn) => {
      refuseBuiltIn(id)
      const store = keepIn === 'keychain' ? secrets.keep : secrets.hold
      return inTurn(id, () => store(id, name, value))
    },
    deleteSecret: async (id, name) => {
      refuseBuiltIn(id)
      await inTurn(id, () => secrets.remove(id, name))
    },
    secret: (id, name) => (id === SANDBOX_ID ? sandbox.secret(name) : secrets.read(id, name)),
    knownSecrets: () => [...sandbox.knownSecrets(), ...secrets.known()],
    keychain: () => checkKeychain(secretStore),
  }
}

function leadsElsewhere(before: ProfileDraft, after: ProfileDraft): boolean {
  return (
    originOf(before.oapiAddress) !== originOf(after.oapiAddress) ||
    originOf(before.apiAddress) !== originOf(after.apiAddress)
  )
}

function originOf(address: string): string {
  return new URL(address).origin
}

function refuseBuiltIn(id: string): void {
  if (id !== SANDBOX_ID) return
  throw new FailureError({
    kind: 'invalid-input',
    field: 'profileId',
    problem: 'built-in-profile',
    message: 'the sandbox cannot be changed',
  })
}
