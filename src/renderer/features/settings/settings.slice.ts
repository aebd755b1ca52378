import { SANDBOX_ID } from '../../../shared/profile.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { SliceCreator } from '../../store.ts'

/** State and actions of the settings. */
export interface SettingsSlice {
  settings: Settings
  /** Changes settings at once, keeps them in the file, and says so when that fails. */
  changeSettings: (change: Partial<Settings>) => Promise<void>
}

/** Makes the settings' slice. */
export const createSettingsSlice: SliceCreator<SettingsSlice> = (bridge) => (set, get) => ({
  settings: { language: 'system', theme: 'system', selectedProfileId: SANDBOX_ID },
  changeSettings: async (change) => {
    const settings = { ...get().settings, ...change }
    set({ settings })
    const result = await bridge.ask('settings.update', { settings })
    if (!result.ok) get().notify(result.failure)
  },
})
