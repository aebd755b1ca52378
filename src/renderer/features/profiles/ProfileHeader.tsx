import type { ProfileKind, ProfileView } from '../../../shared/profile.ts'
import { useText } from '../../i18n/useText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { useApp } from '../../useApp.tsx'
import { DeleteProfile } from './DeleteProfile.tsx'
import styles from './form.module.css'
import { KindBadge } from './KindBadge.tsx'
import { profilesMessages } from './profiles.messages.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import { useProfileName } from '../../useProfileName.ts'

/** Above the form: whose it is, and what can be done with the whole. */
export function ProfileHeader({
  profile,
  kind,
}: {
  profile: ProfileView | null
  kind: ProfileKind
}) {
  const text = useText(profilesMessages)
  const nameOf = useProfileName()
  const isSelected = useApp((app) => selectedProfile(app).id === profile?.id)
  const selectProfile = useApp((app) => app.selectProfile)

  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{profile ? nameOf(profile) : text.newProfile}</h2>
      <KindBadge kind={kind} />
      {profile && (
        <div className={styles.headerActions}>
          {isSelected ? (
            <Badge tone="neutral">{text.inUse}</Badge>
          ) : (
            <Button onPress={() => void selectProfile(profile.id)}>{text.use}</Button>
          )}
          {!profile.builtIn && <DeleteProfile profile={profile} />}
        </div>
      )}
    </header>
  )
}
