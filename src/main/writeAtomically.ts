import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const TEMPORARY = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/
/** On Windows a virus scanner or an indexer may hold the file for a moment. */
const HELD_CODES = new Set(['EPERM', 'EACCES', 'EBUSY'])
const RENAME_PAUSES_MS = process.platform === 'win32' ? [10, 20, 50, 100, 200, 500] : []

/**
 * Replaces a file by a text, readable for its owner only. Whenever it is interrupted, the file
 * holds either all of the old text or all of the new. Throws Node's own file system errors.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeThrough(temporary, text)
    await renameOver(temporary, path)
  } catch (error) {
    // What went wrong first is what the caller must hear; a leftover is removed at the next start.
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}

/** Removes what interrupted writes of this file left behind. */
export async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path)
  const names = await readdir(folder)
  const leftovers = names.filter(
    (name) => name.startsWith(`${basename(path)}.`) && TEMPORARY.test(name),
  )
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })))
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    // Goes on until every byte is taken: a full disk takes some and reports nothing.
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function renameOver(from: string, to: string): Promise<void> {
  for (const pauseMs of RENAME_PAUSES_MS) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!HELD_CODES.has(errorCode(error))) throw error
      await pause(pauseMs)
    }
  }
  return rename(from, to)
}

/** The system's code of an error, as in `ENOSPC`; '' when it is not the system's. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
