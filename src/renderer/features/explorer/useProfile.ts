import type { ProfileView } from '../../../shared/profile.ts'
import { useApp } from '../../useApp.tsx'

/** The profile that calls are made with; `undefined` before main has said which there are. */
export function useProfile(): ProfileView | undefined {
  return useApp(
    ({ profiles, settings }) =>
      profiles.find(({ id }) => id === settings.selectedProfileId) ?? profiles[0],
  )
}
