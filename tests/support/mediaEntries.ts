import type { MediaEntry } from '../../src/shared/media/mediaEntry.ts'
import { profileWith } from './profiles.ts'

/** A picture on the shelf of `profileWith()`; what a test cares about is given. */
export function entryWith(given: Partial<MediaEntry> = {}): MediaEntry {
  const { id: profileId, corpId, appKey, agentId, oapiAddress } = profileWith()
  return {
    id: '6f1f7c0e-4b3a-4c53-9d58-0d9f5f0f8a11',
    mediaId: '@picture',
    type: 'image',
    name: 'a.png',
    sizeBytes: 1_000,
    durationMs: null,
    width: null,
    height: null,
    sha256: '',
    uploadedAt: 1,
    profileId,
    app: { corpId, appKey, agentId, oapiAddress },
    ...given,
  }
}
