import type { z } from 'zod'
import type { Profile } from '../profile.ts'
import type { mediaEntrySchema, uploadedFactsSchema } from './mediaEntry.schema.ts'

/** What the window read from a file. */
export type UploadedFacts = z.infer<typeof uploadedFactsSchema>
/** A file that was uploaded, as the shelf keeps it. */
export type MediaEntry = z.infer<typeof mediaEntrySchema>

/** Whether a file was uploaded by the app that a profile describes now. */
export function isOfApp(
  { profileId, app }: Pick<MediaEntry, 'profileId' | 'app'>,
  profile: Pick<Profile, 'id' | 'corpId' | 'appKey' | 'agentId' | 'oapiAddress'>,
): boolean {
  const isSame =
    app.corpId === profile.corpId &&
    app.appKey === profile.appKey &&
    app.agentId === profile.agentId
  // The address of the sandbox is another one at each start.
  if (profileId === profile.id) return isSame
  return isSame && app.appKey !== '' && app.oapiAddress === profile.oapiAddress
}
