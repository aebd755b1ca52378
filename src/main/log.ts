import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

const MAX_BYTES = 1_000_000

/** Keeps defects of Dingbench in `dingbench.log`, for the user to report. Every line is masked. */
export interface Log {
  bug: (reference: string, error: unknown) => void
}

/** Opens the log; the last run's is kept as `dingbench.1.log` once it has grown past a megabyte. */
export async function openLog(
  folder: string,
  now: () => number,
  mask: (text: string) => string,
): Promise<Log> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'dingbench.log')
  if ((await sizeOf(path)) > MAX_BYTES) await rename(path, join(folder, 'dingbench.1.log'))

  return {
    bug: (reference, error) => {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
      const line = JSON.stringify({
        at: new Date(now()).toISOString(),
        reference,
        what: mask(what),
      })
      // A log that cannot be written must not turn one defect into two.
      appendFile(path, `${line}\n`, { mode: 0o600 }).catch(() => {})
    },
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.size,
    () => 0,
  )
}
