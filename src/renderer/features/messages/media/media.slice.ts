import { checkMedia, likelyTypeOf } from '../../../../shared/media/checkMedia.ts'
import type { MediaType } from '../../../../shared/media/fileTypes.ts'
import { isOfApp, type MediaEntry } from '../../../../shared/media/mediaEntry.ts'
import { readMedia } from '../../../../shared/media/readMedia.ts'
import { withMedia } from '../../../../shared/messages/media.ts'
import { printJson } from '../../../../shared/losslessJson.ts'
import { speltIn, valuesIn } from '../../../../shared/messages/draft.ts'
import type { SliceCreator } from '../../../store.ts'
import { isUnderWay, type MediaGoal, type MediaUpload, type UploadStage } from './mediaUpload.ts'
import { stageFile } from './stageFile.ts'

/** State and actions of the shelf of uploaded files. */
export interface MediaSlice {
  /** Of all profiles, the latest first; `null` until it has been read. */
  mediaEntries: readonly MediaEntry[] | null
  /** What is on its way or could not be uploaded, the latest first. */
  mediaUploads: readonly MediaUpload[]
  /** The files themselves, by media_id, as long as this window is open. */
  mediaCopies: Readonly<Record<string, File>>
  loadShelf: () => Promise<void>
  /** Takes files: reads them, and uploads those that nothing speaks against. */
  addMedia: (
    profileId: string,
    files: readonly File[],
    type?: MediaType,
    goal?: MediaGoal,
  ) => Promise<void>
  /** Uploads what is held or ended without a media_id; once more from its first byte. */
  startUpload: (id: string) => Promise<void>
  /** Checks a file anew, as another type; uploads it when nothing speaks against that. */
  retypeUpload: (id: string, type: MediaType) => void
  cancelUpload: (id: string) => Promise<void>
  /** Takes an upload off the shelf. */
  dropUpload: (id: string) => void
  /** Puts an entry into a field of the message that the profile's is now. */
  fillMedia: (goal: MediaGoal, entry: MediaEntry, profileId: string) => void
  forgetMedia: (ids: readonly string[]) => Promise<void>
  takeMediaProgress: (callId: string, sentBytes: number) => void
}

/** Makes the slice of the shelf. */
export const createMediaSlice: SliceCreator<MediaSlice> = (bridge) => (set, get) => {
  /** One upload after the other, in the order that they were asked for. */
  let turn = Promise.resolve()

  const find = (id: string) => get().mediaUploads.find((one) => one.id === id)

  function change(id: string, changed: Partial<MediaUpload>): void {
    const { mediaUploads } = get()
    set({ mediaUploads: mediaUploads.map((one) => (one.id === id ? { ...one, ...changed } : one)) })
  }

  async function read(id: string, wanted: MediaType | undefined): Promise<void> {
    const upload = find(id)
    if (!upload) return
    const facts = await readMedia(upload.file).catch(() => null)
    if (facts === null) return change(id, { stage: { at: 'unreadable' } })

    const type = wanted ?? likelyTypeOf(facts)
    const findings = checkMedia(type, facts)
    const known = knownEntry(upload.profileId, facts.sha256, type)
    const isRefused = findings.some(({ level }) => level === 'error')
    const stage: UploadStage = known
      ? { at: 'known', entry: known }
      : { at: isRefused ? 'held' : 'waiting' }
    change(id, { type, facts, findings, stage })
    if (known) keepCopy(known.mediaId, upload.file)
    if (known && upload.goal) get().fillMedia(upload.goal, known, upload.profileId)
    if (stage.at === 'waiting') await get().startUpload(id)
  }

  function knownEntry(profileId: string, sha256: string, type: MediaType): MediaEntry | undefined {
    const profile = get().profiles.find(({ id }) => id === profileId)
    if (sha256 === '' || !profile) return undefined
    return get().mediaEntries?.find(
      (entry) => entry.sha256 === sha256 && entry.type === type && isOfApp(entry, profile),
    )
  }

  async function send(id: string): Promise<void> {
    const upload = find(id)
    if (upload?.stage.at !== 'waiting' || upload.facts === null) return
    const { file, profileId, type, facts, goal } = upload
    // A new id each time: what an earlier try still says is not about this one.
    const callId = crypto.randomUUID()
    change(id, { stage: { at: 'staging' } })
    callIds.set(id, callId)
    const isWanted = () => callIds.get(id) === callId
    const handed = await stageFile(bridge.ask, callId, file, isWanted)
    if (!isWanted() || handed.at !== 'done') {
      await bridge.ask('media.discard', { stagedId: callId })
      if (isWanted() && handed.at !== 'done') change(id, { stage: handed })
      return
    }
    change(id, { stage: { at: 'sending', sentBytes: 0 } })
    const { name, durationMs, width, height, sha256 } = facts
    const result = await bridge.ask('media.upload', {
      callId,
      profileId,
      stagedId: callId,
      type,
      facts: { name: name.slice(-300), durationMs, width, height, sha256 },
    })
    if (result.ok && result.value.entry) took(result.value.entry, file)
    if (!isWanted()) {
      // Too late to be cancelled: it is on the shelf.
      if (result.ok && result.value.entry) get().dropUpload(id)
      return
    }
    if (!result.ok) return change(id, { stage: { at: 'failed', failure: result.failure } })
    const { entry, outcome } = result.value
    if (!entry) return change(id, { stage: { at: 'refused', outcome } })
    if (goal) get().fillMedia(goal, entry, profileId)
    get().dropUpload(id)
  }

  /** The try that counts, of each upload. */
  const callIds = new Map<string, string>()

  function took(entry: MediaEntry, file: File): void {
    const others = get().mediaEntries?.filter(({ mediaId }) => mediaId !== entry.mediaId) ?? []
    set({ mediaEntries: [entry, ...others] })
    keepCopy(entry.mediaId, file)
  }

  function keepCopy(mediaId: string, file: File): void {
    set({ mediaCopies: { ...get().mediaCopies, [mediaId]: file } })
  }

  return {
    mediaEntries: null,
    mediaUploads: [],
    mediaCopies: {},
    loadShelf: async () => {
      const result = await bridge.ask('media.shelf', {})
      if (result.ok) set({ mediaEntries: result.value })
      else get().notify(result.failure)
    },
    addMedia: async (profileId, files, type, goal) => {
      const added = files.map((file): MediaUpload => {
        const known = { id: crypto.randomUUID(), profileId, file, goal: goal ?? null }
        const unread = { facts: null, findings: [], stage: { at: 'reading' } } as const
        return { ...known, ...unread, type: type ?? 'file' }
      })
      set({ mediaUploads: [...added, ...get().mediaUploads] })
      await Promise.all(added.map(({ id }) => read(id, type)))
    },
    startUpload: async (id) => {
      const upload = find(id)
      if (!upload || ['staging', 'sending', 'reading'].includes(upload.stage.at)) return
      if (upload.facts === null) {
        change(id, { stage: { at: 'reading' } })
        return read(id, upload.type)
      }
      change(id, { stage: { at: 'waiting' } })
      turn = turn.then(() => send(id))
      await turn
    },
    retypeUpload: (id, type) => {
      const upload = find(id)
      if (!upload?.facts || isUnderWay(upload)) return
      const findings = checkMedia(type, upload.facts)
      change(id, { type, findings, stage: { at: 'held' } })
      if (findings.every(({ level }) => level === 'advice')) void get().startUpload(id)
    },
    cancelUpload: async (id) => {
      const upload = find(id)
      if (!upload || !isUnderWay(upload)) return
      const callId = callIds.get(id)
      callIds.delete(id)
      change(id, { stage: { at: 'failed', failure: { kind: 'cancelled' } } })
      if (upload.stage.at !== 'sending' || callId === undefined) return
      const result = await bridge.ask('operations.cancel', { callId })
      if (!result.ok) get().notify(result.failure)
    },
    dropUpload: (id) => {
      callIds.delete(id)
      set({ mediaUploads: get().mediaUploads.filter((one) => one.id !== id) })
    },
    fillMedia: ({ key, draft }, entry, profileId) => {
      const work = get().messages[profileId]
      const now = work?.draft ?? draft
      const isSameField =
        now.channel === draft.channel &&
        speltIn(now)?.shape === speltIn(draft)?.shape &&
        printJson(valuesIn(now)[key]) === printJson(valuesIn(draft)[key])
      // Typed over, or another message, while the file went out: it waits on the shelf.
      if (!isSameField) return
      const next = withMedia(now, key, entry)
      get().writeMessage(profileId, { kept: work?.kept ?? {}, draft: next, moved: null })
    },
    forgetMedia: async (ids) => {
      const result = await bridge.ask('media.forget', { ids: [...ids] })
      if (result.ok) set({ mediaEntries: result.value })
      else get().notify(result.failure)
    },
    takeMediaProgress: (callId, sentBytes) => {
      const upload = get().mediaUploads.find(({ id }) => callIds.get(id) === callId)
      if (upload?.stage.at === 'sending') change(upload.id, { stage: { at: 'sending', sentBytes } })
    },
  }
}
