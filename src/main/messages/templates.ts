import { z } from 'zod'
import type { Mask } from '../../shared/mask.ts'
import { templatesSchema } from '../../shared/messages/template.schema.ts'
import type { Template } from '../../shared/messages/template.ts'
import type { JsonFile } from '../jsonFile.ts'

/** The messages that are kept under a name, for all profiles. */
export const templatesFileSchema = z.strictObject({ templates: templatesSchema })
/** The messages that are kept under a name, for all profiles. */
export type TemplatesFile = z.infer<typeof templatesFileSchema>

/** Keeps templates, without the secrets that may have been pasted into one. */
export function createTemplates(file: JsonFile<TemplatesFile>, mask: () => Mask) {
  return {
    all: (): Template[] => file.value.templates,
    /** Replaces them; answers them as kept. */
    keep: async (templates: readonly Template[]): Promise<Template[]> => {
      const { text } = mask()
      const clean = templates.map((one) => ({ ...one, body: text(one.body) }))
      await file.write({ templates: clean })
      return clean
    },
  }
}
