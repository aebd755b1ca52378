import type { SecretDescription } from '../../../shared/profile.ts'
import { useText } from '../../i18n/useText.ts'
import { usePlatform } from '../../usePlatform.ts'
import { profilesMessages } from './profiles.messages.ts'

/** How this platform's keychain is called, and a function that says where a secret is kept. */
export function useSecretPlace() {
  const text = useText(profilesMessages)
  const platform = usePlatform()
  const keychains = {
    darwin: text.keychainMac,
    win32: text.keychainWindows,
    linux: text.keychainLinux,
  }
  const keychain = keychains[platform]
  const places = {
    keychain: text.inKeychain(keychain),
    session: text.inSession,
    'built-in': text.inSimulator,
  }
  return { keychain, placeOf: ({ keptIn }: SecretDescription) => places[keptIn] }
}
