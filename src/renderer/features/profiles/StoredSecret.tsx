import { KeyRound, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Group } from 'react-aria-components'
import type { SecretDescription } from '../../../shared/profile.ts'
import { formatMoment } from '../../i18n/quantities.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { classes } from '../../ui/classes.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import field from '../../ui/field.module.css'
import { IconButton } from '../../ui/IconButton.tsx'
import { Masked } from '../../ui/Masked.tsx'
import { useApp } from '../../useApp.tsx'
import { CREDENTIAL_NAMES } from './credentialNames.ts'
import styles from './form.module.css'
import { profilesMessages } from './profiles.messages.ts'
import { useSecretPlace } from './useSecretPlace.ts'

/** A stored secret as it may be shown: its tail, where it is and since when. */
export function StoredSecret({
  profileId,
  secret,
  children,
}: {
  profileId: string
  secret: SecretDescription
  /** What else can be done with it. */
  children?: ReactNode
}) {
  const text = useText(profilesMessages)
  const language = useLanguage()
  const { placeOf } = useSecretPlace()
  const deleteSecret = useApp((app) => app.deleteSecret)
  const notify = useApp((app) => app.notify)
  const [isAsking, setIsAsking] = useState(false)
  const label = CREDENTIAL_NAMES[secret.name]
  const when = formatMoment(secret.storedAt, language)

  async function remove() {
    const failure = await deleteSecret(profileId, secret.name)
    setIsAsking(false)
    if (failure) notify(failure)
  }

  return (
    <Group aria-label={label} className={classes(field.field)}>
      <span className={field.label}>{label}</span>
      <div className={styles.stored}>
        <KeyRound aria-hidden />
        <Masked tail={secret.tail} />
        <span className={styles.about}>
          {secret.keptIn === 'built-in'
            ? placeOf(secret)
            : `${placeOf(secret)} · ${text.storedAt(when)}`}
        </span>
        {children}
        {secret.keptIn !== 'built-in' && (
          <IconButton label={text.deleteSecret(label)} onPress={() => setIsAsking(true)}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={text.deleteTitle(label)}
        confirm={text.deleteConfirm}
        onConfirm={() => void remove()}
        onClose={() => setIsAsking(false)}
      >
        <p>{text.deleteSecretBody(label, placeOf(secret))}</p>
      </ConfirmDialog>
    </Group>
  )
}
