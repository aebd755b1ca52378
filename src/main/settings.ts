import { SANDBOX_ID } from '../shared/profile.ts'
import type { Settings } from '../shared/settings.ts'
import type { JsonFile } from './jsonFile.ts'

/** The settings of a first start: follow the machine, and stand in the sandbox. */
export const INITIAL_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  selectedProfileId: SANDBOX_ID,
}

/** The part that keeps what the user chose. */
export interface SettingsPart {
  get: () => Settings
  /** Replaces the settings; answers them as kept. */
  update: (next: Settings) => Promise<Settings>
}

/** Makes the settings part over its opened file. */
export function createSettings(file: JsonFile<Settings>): SettingsPart {
  let current = file.value
  return {
    get: () => current,
    update: async (next) => {
      await file.write(next)
      current = next
      return current
    },
  }
}
