import type { ProfileView } from '../shared/profile.ts'
import type { App } from './store.ts'

/** The profile that calls are made with. Only to be asked once the window has loaded. */
export function selectedProfile({
  profiles,
  settings,
}: Pick<App, 'profiles' | 'settings'>): ProfileView {
  const chosen = profiles.find(({ id }) => id === settings.selectedProfileId) ?? profiles[0]
  if (!chosen) throw new Error('no profile: the sandbox is there once the window has loaded')
  return chosen
}
