import type { ProfileView } from '../shared/profile.ts'
import { useText } from './i18n/useText.ts'
import { profileNameMessages } from './profileName.messages.ts'

/** Gives a function that says a profile's name; the sandbox is called in the window's language. */
export function useProfileName(): (profile: Pick<ProfileView, 'builtIn' | 'name'>) => string {
  const text = useText(profileNameMessages)
  return ({ builtIn, name }) => (builtIn ? text.sandbox : name)
}
