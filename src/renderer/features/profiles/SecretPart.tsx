import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { CREDENTIAL_NAMES } from './credentialNames.ts'
import { profilesMessages } from './profiles.messages.ts'
import { SecretField } from './SecretField.tsx'
import { StoredSecret } from './StoredSecret.tsx'
import type { ProfileFormState } from './useProfileForm.ts'
import { useSecretPlace } from './useSecretPlace.ts'

/** The secret that the chosen credentials need: stored and replaceable, or to be typed. */
export function SecretPart({ form }: { form: ProfileFormState }) {
  const { profile, secretName, typed } = form
  const text = useText(profilesMessages)
  const { keychain } = useSecretPlace()
  const stored = profile?.secrets.find(({ name }) => name === secretName)
  const isTyping = !stored || form.isReplacing || typed[secretName] !== ''

  if (profile && stored && !isTyping) {
    return (
      <StoredSecret profileId={profile.id} secret={stored}>
        <Button onPress={form.replaceStored}>{text.replace}</Button>
      </StoredSecret>
    )
  }

  return (
    <SecretField
      key={secretName}
      label={CREDENTIAL_NAMES[secretName]}
      description={text.secretHint(keychain)}
      typed={typed[secretName]}
      onType={form.typeSecret}
      takesFocus={form.isReplacing}
    >
      {stored && (
        <Button look="plain" onPress={form.keepStored}>
          {text.keepOld}
        </Button>
      )}
    </SecretField>
  )
}
