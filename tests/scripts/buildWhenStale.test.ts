import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isStale } from '../../scripts/parts/buildWhenStale.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const BUILT = [
  'out/main/index.js',
  'out/main/bodyWorker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
]

/** A project whose files were changed at the given seconds, and its folders long before. */
async function project(files: Record<string, number>) {
  const folder = await temporaryFolder()
  for (const [path, seconds] of Object.entries(files)) {
    const full = join(folder.path, path)
    await mkdir(dirname(full), { recursive: true })
    await writeFile(full, '')
    await utimes(full, seconds, seconds)
  }
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (entry.isDirectory()) await utimes(join(entry.parentPath, entry.name), 1, 1)
  }
  return folder
}

const built = Object.fromEntries(BUILT.map((path) => [path, 2_000]))

describe('the build', () => {
  test('is stale when it was never made', async () => {
    await using folder = await project({ 'src/main/index.ts': 1_000 })
    expect(isStale(folder.path)).toBe(true)
  })

  test.each(BUILT)('is stale when %s is missing', async (path) => {
    const { [path]: _, ...others } = built
    await using folder = await project({ 'src/main/index.ts': 1_000, ...others })
    expect(isStale(folder.path)).toBe(true)
  })

  test('is fresh when it is newer than every source', async () => {
    await using folder = await project({ 'src/main/index.ts': 1_000, ...built })
    expect(isStale(folder.path)).toBe(false)
  })

  test.each(['src/renderer/deep/down/x.css', 'electron.vite.config.ts', 'package-lock.json'])(
    'is stale when %s changed after it',
    async (path) => {
      await using folder = await project({ 'src/main/index.ts': 1_000, ...built, [path]: 3_000 })
      expect(isStale(folder.path)).toBe(true)
    },
  )

  test('is stale when a source was deleted after it', async () => {
    await using folder = await project({ 'src/main/a.ts': 1_000, 'src/main/b.ts': 1_000, ...built })
    await rm(join(folder.path, 'src/main/b.ts'))
    expect(isStale(folder.path)).toBe(true)
  })
})
