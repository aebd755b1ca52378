import { useText } from '../i18n/useText.ts'
import { useApp } from '../useApp.tsx'
import { frameMessages } from './frame.messages.ts'

/** The state of the keychain in a few words. */
export function useKeychainWords(): string {
  const text = useText(frameMessages)
  const keychain = useApp((app) => app.keychain)
  if (keychain.at === 'rest') return text.keychainUnchecked
  if (keychain.at === 'busy') return text.keychainChecking
  if (keychain.at === 'failed') return text.keychainUnknown
  if (keychain.value.usable) return text.keychainUsable

  const reasons = {
    absent: text.keychainAbsent,
    locked: text.keychainLocked,
    refused: text.keychainRefused,
    full: text.keychainFull,
    unknown: text.keychainUnknown,
  }
  return reasons[keychain.value.reason]
}
