import { z } from 'zod'
import type { Result } from '../shared/result.ts'
import { settingsSchema, type Settings } from '../shared/settings.ts'

const started = z.object({ settings: settingsSchema })

/**
 * The settings, when they just crossed to the window: at its start, and when the user changed them.
 * The menu and the window's frame follow them. `null` for every other answer.
 */
export function settingsSeen(command: unknown, result: Result<unknown>): Settings | null {
  if (!result.ok) return null
  if (command === 'settings.update') return settingsSchema.safeParse(result.value).data ?? null
  if (command === 'app.start') return started.safeParse(result.value).data?.settings ?? null
  return null
}
