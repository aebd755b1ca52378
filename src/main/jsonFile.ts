import { mkdir, readFile, rename, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import type { SetAside } from '../shared/contract.ts'
import { FailureError } from '../shared/result.ts'
import { errorCode, removeLeftovers, writeAtomically } from './writeAtomically.ts'

/** What a JSON file of ours is made of. */
export interface JsonFileForm<T extends object> {
  path: string
  /** The version written; a file of any other is set aside. */
  version: number
  /** Checks the document without its `version`. */
  schema: z.ZodType<T>
  /** The value when there is no file, or a damaged one. */
  initial: T
  /** Milliseconds since 1970. */
  now: () => number
}

/** An opened JSON file. */
export interface JsonFile<T> {
  /** What the file holds: as read at first, then as last written. */
  readonly value: T
  /** Where a damaged file lies now, `null` when none was found. */
  readonly setAside: SetAside | null
  /** Replaces the value, in the order of the calls. Throws a failure of kind `storage`. */
  write: (replacement: T) => Promise<void>
  /** Settles when every write asked for so far is done or has failed. */
  settled: () => Promise<void>
}

const versioned = z.looseObject({ version: z.int() })

/**
 * Opens a document `{ version, … }`. A damaged file is renamed beside itself and said in
 * `setAside`; a file that cannot be read throws a failure of kind `storage`.
 */
export async function openJsonFile<T extends object>(form: JsonFileForm<T>): Promise<JsonFile<T>> {
  const { path, version } = form
  const found = await asStorage(path, () => readText(path))
  const read = found === null ? form.initial : parseDocument(found, form)
  const setAside = read === null ? await asStorage(path, () => moveAside(path, form.now())) : null

  let value = read ?? form.initial
  let turn = Promise.resolve()

  async function replace(replacement: T): Promise<void> {
    const text = `${JSON.stringify({ version, ...replacement }, null, 2)}\n`
    await asStorage(path, () => writeAtomically(path, text))
    value = replacement
  }

  return {
    get value() {
      return value
    },
    setAside,
    write: (replacement) => {
      const written = turn.then(() => replace(replacement))
      turn = written.catch(() => {})
      return written
    },
    settled: () => turn,
  }
}

async function readText(path: string): Promise<Buffer | null> {
  await mkdir(dirname(path), { recursive: true })
  // A leftover that cannot be removed does no harm, and must not keep the user from the file.
  await removeLeftovers(path).catch(() => {})

  try {
    return await readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function parseDocument<T extends object>(bytes: Buffer, form: JsonFileForm<T>): T | null {
  const document = versioned.safeParse(parseJson(bytes))
  if (!document.success) return null

  const { version, ...rest } = document.data
  if (version !== form.version) return null
  const parsed = form.schema.safeParse(rest)
  return parsed.success ? parsed.data : null
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

async function moveAside(path: string, atMs: number): Promise<SetAside> {
  const extension = extname(path)
  const stamp = new Date(atMs).toISOString().replaceAll(':', '-')
  const base = `${basename(path, extension)}.damaged-${stamp}`

  let name = `${base}${extension}`
  for (let count = 2; await exists(join(dirname(path), name)); count += 1) {
    name = `${base}-${count}${extension}`
  }
  await rename(path, join(dirname(path), name))
  return { file: basename(path), renamedTo: name }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    },
  )
}

async function asStorage<R>(path: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    const code = errorCode(error)
    if (code === '' || !(error instanceof Error)) throw error
    throw new FailureError({ kind: 'storage', file: basename(path), code, message: error.message })
  }
}
