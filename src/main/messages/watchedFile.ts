import { type FSWatcher, watch } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { MOST_WATCHED_BYTES, type WatchedFile } from '../../shared/messages/watched.ts'
import { FailureError } from '../../shared/result.ts'
import { errorCode } from '../writeAtomically.ts'

/** What the watching of a file needs. */
export interface WatchedFileGround {
  /** The shell's dialog; `null` when it was closed without a choice. Absent where there is none. */
  chooseFile: (() => Promise<string | null>) | undefined
  tell: (seen: WatchedFile) => void
}

/** The part that watches the user's payload file, one at a time. */
export type WatchedFilePart = ReturnType<typeof createWatchedFile>

/** An editor may write in several steps: they are over when nothing happened for so long. */
const REST_MS = 60

/**
 * Makes the part. Editors save by putting a new file in the place of the old one, so the folder is
 * watched, not the file: a watched file would be the old one for ever.
 */
export function createWatchedFile({ chooseFile, tell }: WatchedFileGround) {
  let stopCurrent: (() => void) | null = null

  function stop(): void {
    stopCurrent?.()
    stopCurrent = null
  }

  /** Throws `storage` when the folder cannot be watched. */
  async function choose(): Promise<WatchedFile | null> {
    if (!chooseFile) {
      const message = 'no file dialog'
      throw new FailureError({ kind: 'storage', file: '', code: 'ENOSYS', message })
    }
    const path = await chooseFile()
    if (path === null) return null
    stop()
    return begin(path)
  }

  async function begin(path: string): Promise<WatchedFile> {
    const name = basename(path)
    let turn = 0
    let last = ''
    let timer: NodeJS.Timeout | undefined
    let isStopped = false

    async function look(): Promise<WatchedFile> {
      turn += 1
      return { name, turn, ...(await lookAt(path)) }
    }

    async function lookAgain(): Promise<void> {
      const seen = await look()
      // A later look has been asked for, or nobody wants it any more.
      if (isStopped || seen.turn !== turn) return
      const { turn: _turn, ...rest } = seen
      const said = JSON.stringify(rest)
      if (said === last) return
      last = said
      tell(seen)
    }

    const watcher = watchFolder(dirname(path), (changed) => {
      if (changed !== null && changed !== name) return
      clearTimeout(timer)
      timer = setTimeout(() => void lookAgain(), REST_MS)
    })
    stopCurrent = () => {
      isStopped = true
      clearTimeout(timer)
      watcher.close()
    }
    // Watched before it is read: what is saved meanwhile is not missed.
    const first = await look()
    const { turn: _turn, ...rest } = first
    last = JSON.stringify(rest)
    return first
  }

  return { choose, stop }
}

function watchFolder(folder: string, changed: (name: string | null) => void): FSWatcher {
  try {
    const watcher = watch(folder, { persistent: false }, (_kind, name) => changed(name))
    // The folder itself may go away: the next look says that the file is gone.
    watcher.on('error', () => changed(null))
    return watcher
  } catch (error) {
    const [code, message] = [errorCode(error), error instanceof Error ? error.message : '']
    throw new FailureError({ kind: 'storage', file: basename(folder), code, message })
  }
}

type Seen =
  | { at: 'read'; text: string }
  | { at: 'gone' }
  | { at: 'too-large'; bytes: number }
  | { at: 'binary' }
  | { at: 'unreadable'; code: string }

async function lookAt(path: string): Promise<Seen> {
  try {
    await using file = await open(path, 'r')
    const { size: bytes } = await file.stat()
    if (bytes > MOST_WATCHED_BYTES) return { at: 'too-large', bytes }
    const content = await file.readFile()
    if (content.includes(0)) return { at: 'binary' }
    try {
      return { at: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(content) }
    } catch {
      return { at: 'binary' }
    }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { at: 'gone' }
    return { at: 'unreadable', code }
  }
}
