import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'
import { runQuietly } from './run.ts'

const FOLDER = join(ROOT, 'node_modules', 'electron')
const LIMIT_MS = 120_000
/** A download that is refused ends sooner than this, and then needs no word beforehand. */
const WORD_AFTER_MS = 1_500

/** Electron's executable, or why there is none. */
export type ElectronRuntime = { path: string } | { path: null; why: string }

/** Electron's executable. Its runtime is not in the npm package: it is downloaded when missing. */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const installed = installedElectron(FOLDER)
  if (installed !== null) return { path: installed }

  const word = setTimeout(() => {
    console.log("Downloading Electron's runtime (about 120 MB, only this once) …")
  }, WORD_AFTER_MS)
  const startedAt = performance.now()
  const { output } = await runQuietly([process.execPath, join(FOLDER, 'install.js')], {
    limitMs: LIMIT_MS,
  })
  clearTimeout(word)

  const path = installedElectron(FOLDER)
  if (path !== null) return { path }
  const isLate = performance.now() - startedAt >= LIMIT_MS
  return { path: null, why: isLate ? `not done in ${LIMIT_MS / 1_000} s` : reasonIn(output) }
}

/** The path of the executable in the folder of the npm package `electron`, `null` before download. */
export function installedElectron(folder: string): string | null {
  const marks = ['path.txt', join('dist', 'version')].map((name) => join(folder, name))
  if (!marks.every((mark) => existsSync(mark))) return null

  const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
  return existsSync(path) ? path : null
}

/** The line that says why, out of what the download printed: without the kind of error or a stack. */
export function reasonIn(output: string): string {
  const line = output.split('\n').find((one) => /error|fail|refus|timed? ?out/i.test(one))
  return line?.replace(/^\s*(?:\w*Error:\s*)+/, '').trim() || 'no reason given'
}
