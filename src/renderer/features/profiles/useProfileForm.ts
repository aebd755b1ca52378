import { useState } from 'react'
import { draftOf, type ProfileDraft, TOKEN_SOURCES } from '../../../shared/profile.ts'
import type { Failure, SecretName } from '../../../shared/result.ts'
import { useApp } from '../../useApp.tsx'
import { draftProblems, EMPTY_DRAFT, isSameDraft, refusedField } from './draft.ts'
import type { ProfileForm } from './profiles.slice.ts'

/** How far saving has come. */
export type Saving =
  | { at: 'rest' }
  | { at: 'busy' }
  | { at: 'saved' }
  | { at: 'not-saved'; failure: Failure }
  /** The profile is kept, its secret is not. */
  | { at: 'secret-not-stored'; name: SecretName; failure: Failure }

const NOTHING_TYPED: Record<SecretName, string> = {
  corpSecret: '',
  appSecret: '',
  ssoSecret: '',
  robotToken: '',
  robotSecret: '',
}

/** The state of one profile's form: what was typed stays until it has been kept. */
export function useProfileForm(form: ProfileForm) {
  const profile = useApp((app) => app.profiles.find(({ id }) => id === form.profileId)) ?? null
  const keepProfile = useApp((app) => app.keepProfile)
  const storeSecret = useApp((app) => app.storeSecret)
  const kept = profile ? draftOf(profile) : EMPTY_DRAFT
  const [draft, setDraft] = useState(kept)
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [saving, setSaving] = useState<Saving>({ at: 'rest' })
  const [replacing, setReplacing] = useState<SecretName | null>(null)
  const [isTried, setIsTried] = useState(false)

  const secretName = TOKEN_SOURCES[draft.tokenSource].secret
  const refused = saving.at === 'not-saved' ? refusedField(saving.failure) : {}
  const problems = isTried ? { ...refused, ...draftProblems(draft) } : refused

  function change(changes: Partial<ProfileDraft>) {
    setDraft({ ...draft, ...changes })
    settle()
  }

  function typeSecret(name: SecretName, value: string) {
    setTyped({ ...typed, [name]: value })
    settle()
  }

  /** Good news of a state that is gone is taken back; bad news stays until the next try. */
  function settle() {
    if (saving.at === 'saved') setSaving({ at: 'rest' })
  }

  async function save(keepIn: 'keychain' | 'session' = 'keychain') {
    if (saving.at === 'busy') return

    setIsTried(true)
    if (Object.keys(draftProblems(draft)).length > 0) return

    setSaving({ at: 'busy' })
    const result = await keepProfile(form.key, draft)
    if (!result.ok) return setSaving({ at: 'not-saved', failure: result.failure })

    // Ids come back trimmed; what was typed meanwhile stays.
    setDraft((now) => (now === draft ? draftOf(result.value) : now))
    for (const name of [secretName, 'ssoSecret'] as const) {
      const value = typed[name]
      if (value === '') continue
      const failure = await storeSecret(result.value.id, name, value, keepIn)
      if (failure) return setSaving({ at: 'secret-not-stored', name, failure })
      setTyped((now) => ({ ...now, [name]: '' }))
    }
    setReplacing(null)
    setIsTried(false)
    setSaving({ at: 'saved' })
  }

  function discard() {
    setDraft(kept)
    setTyped(NOTHING_TYPED)
    setReplacing(null)
    setIsTried(false)
    setSaving({ at: 'rest' })
  }

  /** A stored secret is left as it is. */
  function keepStored(name: SecretName) {
    typeSecret(name, '')
    setReplacing(null)
  }

  const isChanged = !isSameDraft(draft, kept) || Object.values(typed).some((value) => value !== '')
  return {
    profile,
    draft,
    typed,
    secretName,
    saving,
    problems,
    isChanged,
    replacing,
    change,
    typeSecret,
    replaceStored: setReplacing,
    keepStored,
    save,
    discard,
  }
}

/** What a profile's form has and does. */
export type ProfileFormState = ReturnType<typeof useProfileForm>
