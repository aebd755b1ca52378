import { z } from 'zod'
import { MEDIA_TYPES } from './fileTypes.ts'

const pixels = z.int().min(1).max(1_000_000).nullable()

/** What the window read from a file, as it is kept with the file's media_id. */
export const uploadedFactsSchema = z.strictObject({
  name: z.string().min(1).max(300),
  /** `null` for what has no duration. */
  durationMs: z.int().min(0).max(1_000_000_000).nullable(),
  width: pixels,
  height: pixels,
  /** Hex digits of the bytes; '' when they were not read. */
  sha256: z.string().regex(/^([0-9a-f]{64})?$/),
})

/** A file that was uploaded, as the shelf keeps it: everything but its bytes. */
export const mediaEntrySchema = uploadedFactsSchema.extend({
  id: z.uuid(),
  mediaId: z.string().min(1).max(300),
  type: z.enum(MEDIA_TYPES),
  sizeBytes: z.int().min(0),
  /** Milliseconds since 1970. */
  uploadedAt: z.int(),
  profileId: z.string(),
  /** The app that uploaded it: a media_id is another app's as soon as one of these differs. */
  app: z.strictObject({
    corpId: z.string(),
    appKey: z.string(),
    agentId: z.string(),
    oapiAddress: z.string(),
  }),
})
