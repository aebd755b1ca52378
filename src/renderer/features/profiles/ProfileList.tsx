import { Check, Plus } from 'lucide-react'
import { Button as AriaButton, VisuallyHidden } from 'react-aria-components'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { useApp } from '../../useApp.tsx'
import { KindBadge, KindDot } from './KindBadge.tsx'
import { profilesMessages } from './profiles.messages.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import styles from './list.module.css'
import { useProfileName } from '../../useProfileName.ts'

/** The profiles, the one being added among them. */
export function ProfileList({ shownId }: { shownId: string | null }) {
  const text = useText(profilesMessages)
  const nameOf = useProfileName()
  const profiles = useApp((app) => app.profiles)
  const isAdding = useApp((app) => app.profileForms.some(({ profileId }) => profileId === null))
  const selectedId = useApp((app) => selectedProfile(app).id)
  const showProfile = useApp((app) => app.showProfile)
  const showNewProfile = useApp((app) => app.showNewProfile)

  return (
    <nav className={styles.list} aria-label={text.list}>
      <h1 className={styles.heading}>{text.list}</h1>
      <ul className={styles.rows}>
        {profiles.map((profile) => (
          <li key={profile.id}>
            <AriaButton
              className={classes(styles.row)}
              onPress={() => showProfile(profile.id)}
              {...(profile.id === shownId && { 'aria-current': 'true' })}
            >
              <KindDot kind={profile.kind} />
              <span className={styles.name}>{nameOf(profile)}</span>
              {profile.id === selectedId && (
                <>
                  <Check aria-hidden className={styles.tick} />
                  <VisuallyHidden>{text.inUse}</VisuallyHidden>
                </>
              )}
              <KindBadge kind={profile.kind} />
            </AriaButton>
          </li>
        ))}
        {isAdding && (
          <li>
            <AriaButton
              className={classes(styles.row)}
              onPress={showNewProfile}
              {...(shownId === null && { 'aria-current': 'true' })}
            >
              <Plus aria-hidden className={styles.plus} />
              <span className={styles.name}>{text.newProfile}</span>
            </AriaButton>
          </li>
        )}
      </ul>
      <div className={styles.add}>
        <Button icon={<Plus aria-hidden />} onPress={showNewProfile}>
          {text.add}
        </Button>
      </div>
    </nav>
  )
}
