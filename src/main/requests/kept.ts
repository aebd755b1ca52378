import { z } from 'zod'
import { secretFieldsOf } from '../../shared/catalog/secretFields.ts'
import { type Kept, keptSchema } from '../../shared/contract.ts'
import type { Mask } from '../../shared/mask.ts'
import { withoutSecrets } from '../../shared/request/secrets.ts'
import type { JsonFile } from '../jsonFile.ts'

const rowSchema = z.strictObject({
  profileId: z.string(),
  requestId: z.string(),
  typed: keptSchema,
})

/** What was typed for the requests that were touched last, the latest at the end. */
export const typedFileSchema = z.strictObject({ rows: z.array(rowSchema) })
/** What was typed for the requests that were touched last. */
export type TypedFile = z.infer<typeof typedFileSchema>

/** So many requests of all profiles are kept; the one that was not touched for longest goes first. */
const MOST_ROWS = 200
/** A larger one, as JSON text, is not kept. */
const MOST_CHARACTERS = 100_000

/** Keeps what was typed from one start to the next, without what is secret in it. */
export function createKept(file: JsonFile<TypedFile>, mask: () => Mask) {
  const others = (profileId: string, requestId: string) =>
    file.value.rows.filter((row) => row.profileId !== profileId || row.requestId !== requestId)

  return {
    read: (profileId: string, requestId: string): Kept | null =>
      file.value.rows.find((row) => row.profileId === profileId && row.requestId === requestId)
        ?.typed ?? null,
    /** False when it is too large; what was kept before is forgotten then. */
    keep: async (profileId: string, requestId: string, typed: Kept): Promise<boolean> => {
      const safe = withoutSecrets(typed, mask(), secretFieldsOf(requestId))
      const clean: Kept = { ...typed, ...safe }
      const isKept = JSON.stringify(clean).length <= MOST_CHARACTERS
      const rows = others(profileId, requestId)
      if (isKept) rows.push({ profileId, requestId, typed: clean })
      await file.write({ rows: rows.slice(-MOST_ROWS) })
      return isKept
    },
    /** Forgets everything typed with a profile. */
    forget: async (profileId: string): Promise<void> => {
      await file.write({ rows: file.value.rows.filter((row) => row.profileId !== profileId) })
    },
  }
}
