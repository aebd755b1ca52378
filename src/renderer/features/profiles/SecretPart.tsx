import type { SecretName } from '../../../shared/result.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { CREDENTIAL_NAMES } from './credentialNames.ts'
import { profilesMessages } from './profiles.messages.ts'
import { SecretField } from './SecretField.tsx'
import { StoredSecret } from './StoredSecret.tsx'
import type { ProfileFormState } from './useProfileForm.ts'
import { useSecretPlace } from './useSecretPlace.ts'

/** A secret of the profile: stored and replaceable, or to be typed. */
export function SecretPart({
  form,
  name,
  hint = '',
}: {
  form: ProfileFormState
  name: SecretName
  /** What it is for, before where it goes. */
  hint?: string
}) {
  const { profile, typed } = form
  const isReplacing = form.replacing === name
  const text = useText(profilesMessages)
  const { keychain } = useSecretPlace()
  const stored = profile?.secrets.find((one) => one.name === name)
  const isTyping = !stored || isReplacing || typed[name] !== ''

  if (profile && stored && !isTyping) {
    return (
      <StoredSecret profileId={profile.id} secret={stored}>
        <Button onPress={() => form.replaceStored(name)}>{text.replace}</Button>
      </StoredSecret>
    )
  }

  return (
    <SecretField
      key={name}
      label={CREDENTIAL_NAMES[name]}
      description={hint + text.secretHint(keychain)}
      typed={typed[name]}
      onType={(value) => form.typeSecret(name, value)}
      takesFocus={isReplacing}
    >
      {stored && (
        <Button look="plain" onPress={() => form.keepStored(name)}>
          {text.keepOld}
        </Button>
      )}
    </SecretField>
  )
}
