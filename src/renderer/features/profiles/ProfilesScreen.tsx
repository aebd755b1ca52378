import { Activity } from 'react'
import { useApp } from '../../useApp.tsx'
import { ProfileFormPane } from './ProfileFormPane.tsx'
import { ProfileList } from './ProfileList.tsx'
import { selectedProfile } from '../../selectedProfile.ts'
import { SandboxPane } from './SandboxPane.tsx'
import styles from './list.module.css'

/**
 * The profiles, list and form. Every form that was opened stays, hidden, so that nothing typed is
 * lost by looking elsewhere.
 */
export function ProfilesScreen() {
  const profiles = useApp((app) => app.profiles)
  const selected = useApp(selectedProfile)
  const forms = useApp((app) => app.profileForms)
  const shownForm = useApp((app) => app.shownForm)

  // Before any form is opened the selected profile's is in sight.
  const fallback = { key: selected.id, profileId: selected.id }
  const shown = forms.find(({ key }) => key === shownForm) ?? fallback
  const all = forms.some(({ key }) => key === shown.key) ? forms : [...forms, shown]
  const builtIn = profiles.find((profile) => profile.builtIn && profile.id === shown.profileId)

  return (
    <div className={styles.screen}>
      <ProfileList shownId={shown.profileId} />
      <div className={styles.panes}>
        {builtIn && <SandboxPane profile={builtIn} />}
        {all
          .filter(
            ({ profileId }) => !profiles.some(({ id, builtIn }) => builtIn && id === profileId),
          )
          .map((form) => (
            <Activity key={form.key} mode={form.key === shown.key ? 'visible' : 'hidden'}>
              <ProfileFormPane opened={form} />
            </Activity>
          ))}
      </div>
    </div>
  )
}
