import { z } from 'zod'
import { CHANNEL_IDS } from './channels.ts'
import { LONGEST_NAME, MOST_TEMPLATES } from './template.ts'

/** A message that is kept under a name, its body as the text of its JSON. */
export const templateSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(LONGEST_NAME),
  channel: z.enum(CHANNEL_IDS),
  body: z.string().max(100_000),
})

/** All templates, in their order. */
export const templatesSchema = z.array(templateSchema).max(MOST_TEMPLATES)
