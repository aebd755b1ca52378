import { z } from 'zod'

/** What the user chose for the window as a whole. `system` follows the machine. */
export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  selectedProfileId: z.string().min(1).max(64),
  /** The language that requests are shown as code in. */
  codeLanguage: z.string().max(40).optional(),
})

/** What the user chose for the window as a whole. */
export type Settings = z.infer<typeof settingsSchema>
