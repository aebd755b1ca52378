import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')

const FORBIDDEN: [folder: string, specifier: string][] = [
  ['src/shared', 'node:fs'],
  ['src/shared', 'electron'],
  ['src/shared', 'react'],
  ['src/shared', '../main/app.ts'],
  ['src/preload', 'node:fs'],
  ['src/preload', '../main/app.ts'],
  ['src/renderer', 'electron'],
  ['src/renderer', 'node:path'],
  ['src/renderer', '../main/app.ts'],
  ['src/renderer', '../simulator/simulator.ts'],
  ['src/renderer/features/profiles', '../explorer/explorer.slice.ts'],
  ['src/renderer/features/explorer/answer', '../../profiles/profiles.slice.ts'],
  ['src/main', 'electron'],
  ['src/main', 'got'],
  ['src/main', 'keytar'],
  ['src/main', '../renderer/store.ts'],
  ['src/main', 'react'],
  ['src/main/profiles', '../tokens/tokens.ts'],
  ['src/main/tokens', '../requests/requests.ts'],
  ['src/main/requests', 'keytar'],
  ['src/chromium', 'electron'],
  ['src/chromium', '../renderer/store.ts'],
  ['src/simulator', '../main/app.ts'],
  ['src/simulator', 'electron'],
]

const ALLOWED: [folder: string, specifier: string][] = [
  ['src/shared', 'zod'],
  ['src/preload', 'electron'],
  ['src/renderer', 'react'],
  ['src/renderer/features/profiles', '../../ui/Button.tsx'],
  ['src/renderer/features/profiles', './profiles.slice.ts'],
  ['src/renderer/features/explorer/answer', '../explorer.slice.ts'],
  ['src/renderer/features/explorer/answer', '../../../ui/Button.tsx'],
  ['src/main', 'node:fs'],
  ['src/main/requests', '../tokens/tokens.ts'],
  ['src/chromium', '../main/app.ts'],
  ['src/simulator', 'node:http'],
]

/** The files, each with one import, that the linter refuses; they lie in the source for a moment. */
async function refusedTrials(trials: [folder: string, specifier: string][]): Promise<Set<string>> {
  const paths = trials.map(([folder], index) => join(root, folder, `border-trial-${index}.ts`))
  try {
    for (const [index, [, specifier]] of trials.entries()) {
      const source = `import * as reached from '${specifier}'\nvoid reached\n`
      await writeFile(paths[index] ?? '', source)
    }
    const report = reportSchema.parse(JSON.parse(await lint(paths)))
    const refusals = report.diagnostics.filter(({ code }) => code.includes('no-restricted-imports'))
    return new Set(refusals.map(({ filename }) => /border-trial-(\d+)/.exec(filename)?.[1] ?? ''))
  } finally {
    for (const path of paths) await rm(path, { force: true })
  }
}

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
})

async function lint(paths: string[]): Promise<string> {
  const program = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = await run(process.execPath, [program, '--format=json', ...paths], {
    cwd: root,
    maxBuffer: 50_000_000,
  }).catch((failed: unknown) => ({ stdout: printed(failed) }))
  return stdout
}

function printed(failed: unknown): string {
  return failed instanceof Error && 'stdout' in failed ? String(failed.stdout) : ''
}

describe('the borders between folders are lint errors', () => {
  const all = [...FORBIDDEN, ...ALLOWED]
  let refused = new Set<string>()
  beforeAll(async () => {
    refused = await refusedTrials(all)
  })

  it.each(FORBIDDEN.map((row, index) => [...row, index] as const))(
    '%s may not import %s',
    (_folder, _specifier, index) => {
      expect(refused).toContain(String(index))
    },
  )

  it.each(ALLOWED.map((row, index) => [...row, FORBIDDEN.length + index] as const))(
    '%s may import %s',
    (_folder, _specifier, index) => {
      expect(refused).not.toContain(String(index))
    },
  )
})
