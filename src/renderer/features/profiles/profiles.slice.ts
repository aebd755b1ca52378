import type { KeychainState } from '../../../shared/contract.ts'
import type { ProfileDraft, ProfileView, SecretDescription } from '../../../shared/profile.ts'
import type { Failure, SecretName } from '../../../shared/result.ts'
import { BUSY, type Pending, REST, settled } from '../../pending.ts'
import type { App, SliceCreator } from '../../store.ts'

/** State and actions of the profiles. */
export interface ProfilesSlice {
  profiles: ProfileView[]
  /** Whether the OS keychain was usable when last asked. */
  keychain: Pending<KeychainState>
  /** Makes a profile the one that calls are made with. */
  selectProfile: (profileId: string) => Promise<void>
  /** Keeps a new profile; answers it, or why not. */
  createProfile: (draft: ProfileDraft) => Promise<Kept>
  /** Replaces what is not secret in a profile; answers it, or why not. */
  updateProfile: (profileId: string, draft: ProfileDraft) => Promise<Kept>
  /** Deletes a profile with its secrets; answers why not, or `null`. */
  deleteProfile: (profileId: string) => Promise<Failure | null>
  /** Stores a secret; answers why not, or `null`. The value is held nowhere in the window after. */
  storeSecret: (
    profileId: string,
    name: SecretName,
    value: string,
    keepIn: 'keychain' | 'session',
  ) => Promise<Failure | null>
  /** Deletes a secret; answers why not, or `null`. */
  deleteSecret: (profileId: string, name: SecretName) => Promise<Failure | null>
  checkKeychain: () => Promise<void>
}

/** What keeping a profile came to. */
export type Kept = { ok: true; value: ProfileView } | { ok: false; failure: Failure }

/** The profile that calls are made with. */
export function selectedProfile({ profiles, settings }: App): ProfileView {
  const chosen = profiles.find(({ id }) => id === settings.selectedProfileId) ?? profiles[0]
  if (!chosen) throw new Error('no profile: the sandbox is there once the window has loaded')
  return chosen
}

/** Makes the profiles' slice. */
export const createProfilesSlice: SliceCreator<ProfilesSlice> = (bridge) => (set, get) => {
  function replace(profileId: string, change: (profile: ProfileView) => ProfileView) {
    const profiles = get().profiles.map((one) => (one.id === profileId ? change(one) : one))
    set({ profiles })
  }

  return {
    profiles: [],
    keychain: REST,
    selectProfile: (profileId) => get().changeSettings({ selectedProfileId: profileId }),
    createProfile: async (draft) => {
      const result = await bridge.ask('profiles.create', { draft })
      if (result.ok) set({ profiles: [...get().profiles, result.value] })
      return result
    },
    updateProfile: async (profileId, draft) => {
      const result = await bridge.ask('profiles.update', { profileId, draft })
      if (result.ok) replace(profileId, () => result.value)
      return result
    },
    deleteProfile: async (profileId) => {
      const result = await bridge.ask('profiles.delete', { profileId })
      if (!result.ok) return result.failure

      const profiles = get().profiles.filter(({ id }) => id !== profileId)
      set({ profiles })
      const wasSelected = get().settings.selectedProfileId === profileId
      if (wasSelected) await get().selectProfile(selectedProfile(get()).id)
      return null
    },
    storeSecret: async (profileId, name, value, keepIn) => {
      const result = await bridge.ask('profiles.storeSecret', { profileId, name, value, keepIn })
      if (!result.ok) return result.failure

      replace(profileId, (profile) => ({
        ...profile,
        secrets: [...withoutSecret(profile, name), result.value],
      }))
      return null
    },
    deleteSecret: async (profileId, name) => {
      const result = await bridge.ask('profiles.deleteSecret', { profileId, name })
      if (!result.ok) return result.failure

      replace(profileId, (profile) => ({ ...profile, secrets: withoutSecret(profile, name) }))
      return null
    },
    checkKeychain: async () => {
      set({ keychain: BUSY })
      set({ keychain: settled(await bridge.ask('profiles.keychain', {})) })
    },
  }
}

function withoutSecret(profile: ProfileView, name: SecretName): SecretDescription[] {
  return profile.secrets.filter((secret) => secret.name !== name)
}
