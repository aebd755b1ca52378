import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { npmScript } from './npmScript.ts'
import { ROOT } from './root.ts'
import { runQuietly } from './run.ts'

/** Folders are among the matches: they change when a file in them is deleted. */
const SOURCES = ['src/**/*', 'electron.vite.config.ts', 'package-lock.json']
const BUILT = [
  'out/main/index.js',
  'out/main/bodyWorker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
]

/** Builds `out/` when it is missing or older than a source. Throws what the build said. */
export async function buildWhenStale(): Promise<void> {
  if (!isStale(ROOT)) return

  // Beside what the caller prints: that may be for a program to read.
  console.error('Building …')
  const { exitCode, output } = await runQuietly(npmScript('build'))
  if (exitCode !== 0) throw new Error(`The build failed.\n${output}`)
}

/** Whether anything in `out/` is missing or older than the newest source. */
export function isStale(root: string): boolean {
  const sources = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root }))
  const newest = Math.max(...sources.map((path) => changedAt(join(root, path)) ?? 0))
  return BUILT.some((path) => (changedAt(join(root, path)) ?? 0) < newest)
}

function changedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}
