import { z } from 'zod'
import { mediaEntrySchema } from '../../shared/media/mediaEntry.schema.ts'
import type { MediaEntry } from '../../shared/media/mediaEntry.ts'
import { SANDBOX_ID } from '../../shared/profile.ts'
import type { JsonFile } from '../jsonFile.ts'

/** The files that were uploaded by all profiles, the latest first. */
export const shelfFileSchema = z.strictObject({ entries: z.array(mediaEntrySchema) })
/** The files that were uploaded by all profiles. */
export type ShelfFile = z.infer<typeof shelfFileSchema>

/** So many are kept; the oldest go first. */
const MOST_ENTRIES = 500

/** Keeps what is known of uploaded files; of the sandbox's, which forgets them itself, for this run only. */
export function createShelf(file: JsonFile<ShelfFile>) {
  let ofSandbox: readonly MediaEntry[] = []

  async function keep(entries: readonly MediaEntry[]): Promise<void> {
    ofSandbox = entries.filter(({ profileId }) => profileId === SANDBOX_ID).slice(0, MOST_ENTRIES)
    const others = entries.filter(({ profileId }) => profileId !== SANDBOX_ID)
    if (others.length === file.value.entries.length && isSame(others, file.value.entries)) return
    await file.write({ entries: others.slice(0, MOST_ENTRIES) })
  }

  function all(): MediaEntry[] {
    return [...ofSandbox, ...file.value.entries]
  }

  return {
    /** Of all profiles, those of one app the latest first. */
    all,
    add: (entry: MediaEntry): Promise<void> =>
      keep([entry, ...all().filter(({ mediaId }) => mediaId !== entry.mediaId)]),
    /** Forgets entries; their files stay at DingTalk. */
    forget: (ids: readonly string[]): Promise<void> =>
      keep(all().filter(({ id }) => !ids.includes(id))),
    /** Forgets everything that a profile uploaded. */
    forgetProfile: (profileId: string): Promise<void> =>
      keep(all().filter((entry) => entry.profileId !== profileId)),
  }
}

function isSame(one: readonly MediaEntry[], other: readonly MediaEntry[]): boolean {
  return one.every((entry, index) => entry === other[index])
}
