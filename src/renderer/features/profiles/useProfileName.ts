import type { ProfileView } from '../../../shared/profile.ts'
import { useText } from '../../i18n/useText.ts'
import { profilesMessages } from './profiles.messages.ts'

/** Gives a function that says a profile's name; the sandbox is called in the window's language. */
export function useProfileName(): (profile: ProfileView) => string {
  const text = useText(profilesMessages)
  return ({ builtIn, name }) => (builtIn ? text.sandboxName : name)
}
