import {
  readWatched,
  type WatchedFile,
  type WatchedMessage,
} from '../../../../shared/messages/watched.ts'
import { selectedProfile } from '../../../selectedProfile.ts'
import { languageOf } from '../../../languageOf.ts'
import type { SliceCreator } from '../../../store.ts'
import { startingWork } from '../messageWork.ts'
import type { MessageWork } from '../messages.slice.ts'

/** The file that is watched for a profile, and what became of its last save. */
export interface Watching {
  profileId: string
  seen: WatchedFile
  /** What the last save says; `null` where there was nothing to read. */
  read: WatchedMessage | null
  /** The last message that came from the file. */
  applied: MessageWork['draft'] | null
  /** What was written here since then, and went when the file was saved. */
  replaced: MessageWork | null
}

/** State and actions of the watched payload file. */
export interface WatchSlice {
  watching: Watching | null
  /** Lets the user choose a file in main's own dialog, and follows it for the profile in use. */
  watchFile: () => Promise<void>
  stopWatching: () => Promise<void>
  takeWatched: (seen: WatchedFile) => void
  /** Takes back what the last save replaced; the file stays watched. */
  restoreReplaced: () => void
}

/** Makes the slice of the watched file. The file wins: each save replaces the message here. */
export const createWatchSlice: SliceCreator<WatchSlice> = (bridge) => (set, get) => {
  function present(profileId: string): MessageWork {
    const profile = get().profiles.find(({ id }) => id === profileId) ?? selectedProfile(get())
    return (
      get().messages[profileId] ??
      startingWork({ language: languageOf(get()), profile, group: null })
    )
  }

  function take(watching: Watching, seen: WatchedFile): void {
    const { profileId, applied } = watching
    const work = present(profileId)
    const read = seen.at === 'read' ? readWatched(seen.text, work.draft) : null
    if (!read?.ok) {
      set({ watching: { ...watching, seen, read } })
      return
    }
    const isEdited = applied === null || work.draft !== applied
    const replaced = isEdited ? work : null
    set({ watching: { profileId, seen, read, applied: read.draft, replaced } })
    get().writeMessage(profileId, { draft: read.draft, kept: work.kept, moved: null })
  }

  return {
    watching: null,
    watchFile: async () => {
      const { id: profileId } = selectedProfile(get())
      await get().restoreMessage(profileId)
      const result = await bridge.ask('messages.watchFile', {})
      if (!result.ok) get().notify(result.failure)
      else if (result.value !== null) {
        const nothing = { read: null, applied: null, replaced: null }
        take({ profileId, seen: result.value, ...nothing }, result.value)
      }
    },
    stopWatching: async () => {
      set({ watching: null })
      const result = await bridge.ask('messages.stopWatching', {})
      if (!result.ok) get().notify(result.failure)
    },
    takeWatched: (seen) => {
      const { watching } = get()
      if (watching?.seen.name === seen.name) take(watching, seen)
    },
    restoreReplaced: () => {
      const { watching } = get()
      if (!watching?.replaced) return
      get().writeMessage(watching.profileId, watching.replaced)
      set({ watching: { ...watching, replaced: null } })
    },
  }
}
