import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ProfileView } from '../../../shared/profile.ts'
import type { Failure } from '../../../shared/result.ts'
import { useText } from '../../i18n/useText.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useApp } from '../../useApp.tsx'
import { useFailureText } from '../../useFailureText.ts'
import { CREDENTIAL_NAMES } from './credentialNames.ts'
import styles from './form.module.css'
import { profilesMessages } from './profiles.messages.ts'
import { useSecretPlace } from './useSecretPlace.ts'

type Asking = { at: 'rest' } | { at: 'asking' | 'busy' } | { at: 'failed'; failure: Failure }

/** Deletes a profile, after naming everything that goes with it. */
export function DeleteProfile({ profile }: { profile: ProfileView }) {
  const text = useText(profilesMessages)
  const say = useFailureText()
  const { placeOf } = useSecretPlace()
  const deleteProfile = useApp((app) => app.deleteProfile)
  const hasToken = useApp((app) => app.tokens[profile.id]?.state === 'held')
  const [asking, setAsking] = useState<Asking>({ at: 'rest' })

  async function remove() {
    setAsking({ at: 'busy' })
    const failure = await deleteProfile(profile.id)
    if (failure) setAsking({ at: 'failed', failure })
  }

  const failed = asking.at === 'failed' ? say(asking.failure) : null
  return (
    <>
      <Button
        look="danger"
        icon={<Trash2 aria-hidden />}
        onPress={() => setAsking({ at: 'asking' })}
      >
        {text.remove}
      </Button>
      <ConfirmDialog
        isOpen={asking.at !== 'rest'}
        title={text.deleteTitle(profile.name)}
        confirm={text.deleteConfirm}
        isPending={asking.at === 'busy'}
        onConfirm={() => void remove()}
        onClose={() => setAsking({ at: 'rest' })}
      >
        <p>{text.deleteProfile}</p>
        <ul className={styles.parts}>
          <li>{text.deletePartProfile}</li>
          {profile.secrets.map((secret) => (
            <li key={secret.name}>
              {text.deletePartSecret(CREDENTIAL_NAMES[secret.name], secret.tail, placeOf(secret))}
            </li>
          ))}
          {hasToken && <li>{text.deletePartToken}</li>}
        </ul>
        <p>{text.deleteNothingElse}</p>
        {failed && (
          <Banner tone="bad" title={failed.what} announce>
            {failed.todo}
          </Banner>
        )}
      </ConfirmDialog>
    </>
  )
}
