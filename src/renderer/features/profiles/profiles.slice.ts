import type { KeychainState } from '../../../shared/contract.ts'
import {
  draftOf,
  type ProfileDraft,
  type ProfileView,
  type SecretDescription,
} from '../../../shared/profile.ts'
import type { Failure, Result, SecretName } from '../../../shared/result.ts'
import { BUSY, type Pending, REST, settled } from '../../pending.ts'
import type { SliceCreator } from '../../store.ts'
import { selectedProfile } from '../../selectedProfile.ts'

/** An opened form. It stays open, with what was typed, until its profile is deleted. */
export interface ProfileForm {
  key: string
  /** `null` while the profile is not kept yet. */
  profileId: string | null
}

/** State and actions of the profiles. */
export interface ProfilesSlice {
  profiles: ProfileView[]
  profileForms: ProfileForm[]
  /** The key of the form in sight; `null` shows the selected profile's. */
  shownForm: string | null
  /** Opens a profile's form. */
  showProfile: (profileId: string) => void
  /** Opens the form of a profile that is not there yet. */
  showNewProfile: () => void
  /** Whether the OS keychain was usable when last asked. */
  keychain: Pending<KeychainState>
  /** Makes a profile the one that calls are made with. */
  selectProfile: (profileId: string) => Promise<void>
  /** Keeps what is not secret of a form's profile, a new one or not; answers it, or why not. */
  keepProfile: (formKey: string, draft: ProfileDraft) => Promise<Result<ProfileView>>
  /** Keeps the words that a profile's custom robot asks for; answers why not, or `null`. */
  keepRobotKeywords: (profileId: string, keywords: string[]) => Promise<Failure | null>
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

/** Makes the profiles' slice. */
export const createProfilesSlice: SliceCreator<ProfilesSlice> = (bridge) => (set, get) => {
  let newForms = 0

  function show(form: ProfileForm, profileForms: ProfileForm[]) {
    get().goTo('profiles')
    set({ profileForms, shownForm: form.key })
  }

  function replace(profileId: string, change: (profile: ProfileView) => ProfileView) {
    const profiles = get().profiles.map((one) => (one.id === profileId ? change(one) : one))
    set({ profiles })
  }

  /** What a failed storing tells of the keychain is true for the whole window. */
  function learnOfKeychain(failure: Failure) {
    if (failure.kind !== 'keychain') return
    set({ keychain: { at: 'done', value: { usable: false, reason: failure.reason } } })
  }

  return {
    profiles: [],
    profileForms: [],
    shownForm: null,
    keychain: REST,
    showProfile: (profileId) => {
      const forms = get().profileForms
      const open = forms.find((form) => form.profileId === profileId)
      if (open) return show(open, forms)

      const form = { key: profileId, profileId }
      show(form, [...forms, form])
    },
    showNewProfile: () => {
      const forms = get().profileForms
      const open = forms.find((form) => form.profileId === null)
      if (open) return show(open, forms)

      newForms += 1
      const form = { key: `new-${newForms}`, profileId: null }
      show(form, [...forms, form])
    },
    selectProfile: (profileId) => get().changeSettings({ selectedProfileId: profileId }),
    keepProfile: async (formKey, draft) => {
      const profileId = get().profileForms.find(({ key }) => key === formKey)?.profileId ?? null
      if (profileId !== null) {
        const result = await bridge.ask('profiles.update', { profileId, draft })
        if (result.ok) {
          replace(profileId, () => result.value)
          get().dropTokenFetch(profileId)
        }
        return result
      }

      const result = await bridge.ask('profiles.create', { draft })
      if (!result.ok) return result

      const { id } = result.value
      const profileForms = get().profileForms.map((form) =>
        form.key === formKey ? { key: formKey, profileId: id } : form,
      )
      set({ profiles: [...get().profiles, result.value], profileForms })
      return result
    },
    keepRobotKeywords: async (profileId, robotKeywords) => {
      const profile = get().profiles.find(({ id }) => id === profileId)
      if (!profile) return null
      const draft = { ...draftOf(profile), robotKeywords }
      const result = await bridge.ask('profiles.update', { profileId, draft })
      if (!result.ok) return result.failure
      replace(profileId, () => result.value)
      return null
    },
    deleteProfile: async (profileId) => {
      const result = await bridge.ask('profiles.delete', { profileId })
      if (!result.ok) return result.failure

      set({
        profiles: get().profiles.filter(({ id }) => id !== profileId),
        profileForms: get().profileForms.filter((form) => form.profileId !== profileId),
        shownForm: null,
      })
      const wasSelected = get().settings.selectedProfileId === profileId
      if (wasSelected) await get().selectProfile(selectedProfile(get()).id)
      return null
    },
    storeSecret: async (profileId, name, value, keepIn) => {
      const result = await bridge.ask('profiles.storeSecret', { profileId, name, value, keepIn })
      if (!result.ok) {
        learnOfKeychain(result.failure)
        return result.failure
      }

      if (keepIn === 'keychain') set({ keychain: { at: 'done', value: { usable: true } } })
      replace(profileId, (profile) => ({
        ...profile,
        secrets: [...withoutSecret(profile, name), result.value],
      }))
      get().dropTokenFetch(profileId)
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
