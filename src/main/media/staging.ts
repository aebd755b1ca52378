import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { MOST_HANDED_BYTES } from '../../shared/media/fileTypes.ts'
import { FailureError } from '../../shared/result.ts'
import { errorCode } from '../writeAtomically.ts'
import { badInput } from '../requests/planning.ts'

const MOST_FILES = 4

/** A file whose bytes the window has handed over. */
export interface Staged {
  path: string
  sizeBytes: number
}

/**
 * Keeps the bytes of files that are about to be uploaded, on disk and no longer than that. The
 * window hands over bytes, never a path.
 */
export interface Staging {
  /**
   * Adds a piece where the last one ended, from 0 on; answers how many bytes there are. Throws
   * `invalid-input` for a piece that does not follow, `storage` when the disk does not take it.
   */
  append: (id: string, from: number, bytes: Uint8Array) => Promise<number>
  /** A file that was handed over. Throws `invalid-input` when there is none. */
  find: (id: string) => Staged
  discard: (id: string) => Promise<void>
  /** Discards everything. */
  close: () => Promise<void>
}

/** Makes the staging in a folder of its own; what an earlier run left there goes first. */
export function createStaging(folder: string): Staging {
  const staged = new Map<string, Staged>()
  const cleared = asStorage(() => rm(folder, { recursive: true, force: true }))
  // Whoever stages something hears of it.
  cleared.catch(() => {})

  async function discard(id: string): Promise<void> {
    const found = staged.get(id)
    staged.delete(id)
    if (found) await asStorage(() => rm(found.path, { force: true }))
  }

  return {
    append: async (id, from, bytes) => {
      await cleared
      if (from === 0) {
        const [oldest] = staged.keys()
        if (staged.size >= MOST_FILES && oldest !== undefined) await discard(oldest)
        staged.set(id, { path: join(folder, id), sizeBytes: 0 })
      }
      const found = staged.get(id)
      if (found?.sizeBytes !== from) throw badInput('from', 'not-in-range')
      const sizeBytes = from + bytes.length
      if (sizeBytes > MOST_HANDED_BYTES) {
        throw new FailureError({ kind: 'too-large', what: 'sent', limitBytes: MOST_HANDED_BYTES })
      }
      await asStorage(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        if (from === 0) await writeFile(found.path, bytes, { mode: 0o600 })
        else await appendFile(found.path, bytes)
      })
      // Discarded meanwhile: it must not come back.
      if (staged.get(id) === found) staged.set(id, { ...found, sizeBytes })
      else await rm(found.path, { force: true })
      return sizeBytes
    },
    find: (id) => {
      const found = staged.get(id)
      if (!found) throw badInput('stagedId', 'not-a-choice')
      return found
    },
    discard,
    close: async () => {
      staged.clear()
      await rm(folder, { recursive: true, force: true })
    },
  }

  async function asStorage<R>(work: () => Promise<R>): Promise<R> {
    try {
      return await work()
    } catch (error) {
      const code = errorCode(error)
      if (code === '' || !(error instanceof Error)) throw error
      const file = basename(folder)
      throw new FailureError({ kind: 'storage', file, code, message: error.message })
    }
  }
}
