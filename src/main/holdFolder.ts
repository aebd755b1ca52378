import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FailureError } from '../shared/result.ts'

const LOCK_FILE = 'open.lock'
/** https://sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5

/** Another Dingbench has the data folder open. */
export class FolderInUseError extends Error {
  /** Path of the folder. */
  readonly folder: string

  constructor(folder: string) {
    super(`${folder} is in use`)
    this.name = 'FolderInUseError'
    this.folder = folder
  }
}

/**
 * Keeps a data folder to this Dingbench; returns how to let go of it. Throws `FolderInUseError`
 * when another has it, of this process or of any other, and a failure of kind `storage` when the
 * folder takes no lock.
 */
export function holdFolder(folder: string): () => void {
  const path = join(folder, LOCK_FILE)
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path)
    // Node has no file locks of its own; SQLite's are the system's, which frees them when we die.
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database?.close()
    throw whyNotHeld(error, folder)
  }

  const held = database
  return () => held.close()
}

function whyNotHeld(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error
  if (error.errcode === SQLITE_BUSY) return new FolderInUseError(folder)

  const code = `SQLite ${String(error.errcode)}`
  return new FailureError({ kind: 'storage', file: LOCK_FILE, code, message: error.message })
}
