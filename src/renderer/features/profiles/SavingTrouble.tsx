import { useText } from '../../i18n/useText.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFailureText } from '../../useFailureText.ts'
import { CREDENTIAL_NAMES } from './credentialNames.ts'
import { refusedField } from './draft.ts'
import { profilesMessages } from './profiles.messages.ts'
import type { ProfileFormState } from './useProfileForm.ts'

/** Why saving failed and what to do. Keeping a secret outside the keychain is the user's choice only. */
export function SavingTrouble({ form }: { form: ProfileFormState }) {
  const { saving, save } = form
  const text = useText(profilesMessages)
  const say = useFailureText()
  const hasFailed = saving.at === 'not-saved' || saving.at === 'secret-not-stored'
  if (!hasFailed || Object.keys(refusedField(saving.failure)).length > 0) return null

  const { what, todo } = say(saving.failure)
  const mayGoRound = saving.at === 'secret-not-stored' && saving.failure.kind === 'keychain'
  const state =
    saving.at === 'not-saved' ? text.notSaved : text.secretNotStored(CREDENTIAL_NAMES[saving.name])
  const actions = (
    <>
      <Button onPress={() => void save()}>{text.tryAgain}</Button>
      {mayGoRound && <Button onPress={() => void save('session')}>{text.sessionOnly}</Button>}
    </>
  )
  return (
    <Banner tone="bad" title={what} actions={actions} announce>
      <p>{todo}</p>
      <p>{state}</p>
      {mayGoRound && <p>{text.sessionOnlyHint}</p>}
    </Banner>
  )
}
