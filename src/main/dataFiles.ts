import { join } from 'node:path'
import type { z } from 'zod'
import { operationMarksSchema } from '../shared/operationMarks.schema.ts'
import { NO_MARKS } from '../shared/operationMarks.ts'
import { settingsSchema } from '../shared/settings.ts'
import { type JsonFile, openJsonFile } from './jsonFile.ts'
import { shelfFileSchema } from './media/shelf.ts'
import { sentFileSchema } from './messages/sentMessages.ts'
import { templatesFileSchema } from './messages/templates.ts'
import { typedFileSchema } from './requests/kept.ts'
import { INITIAL_SETTINGS } from './settings.ts'
import { INITIAL_VARIABLES, variablesFileSchema } from './variables.ts'

/**
 * Opens the data folder's files that hold one document each. Profiles and tokens have theirs opened
 * by their own parts.
 */
export async function openDataFiles(dataFolder: string, now: () => number) {
  function open<T extends object>(
    name: string,
    schema: z.ZodType<T>,
    initial: T,
  ): Promise<JsonFile<T>> {
    return openJsonFile({ path: join(dataFolder, name), version: 1, schema, initial, now })
  }

  return {
    settings: await open('settings.json', settingsSchema, INITIAL_SETTINGS),
    typed: await open('typed.json', typedFileSchema, { rows: [] }),
    variables: await open('variables.json', variablesFileSchema, INITIAL_VARIABLES),
    marks: await open('operations.json', operationMarksSchema, NO_MARKS),
    templates: await open('templates.json', templatesFileSchema, { templates: [] }),
    shelf: await open('media.json', shelfFileSchema, { entries: [] }),
    sent: await open('sent.json', sentFileSchema, { rows: [] }),
  }
}
