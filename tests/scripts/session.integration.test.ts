import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'inKeyring.ts')
const STORE = join(import.meta.dirname, '..', '..', 'src', 'main', 'profiles', 'keytarStore.ts')

/** Runs a module in a private session; gives its exit code and what it printed. */
async function run(source: string) {
  const module = ['--input-type=module', '--eval', source]
  return promisify(execFile)(process.execPath, [SCRIPT, process.execPath, ...module]).then(
    ({ stdout }) => ({ exitCode: 0, stdout: stdout.trim() }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ exitCode: code, stdout }),
  )
}

describe.skipIf(process.platform !== 'linux')('a private session', () => {
  test('has an unlocked keychain, a display and a home of its own, and leaves nothing', async () => {
    const { exitCode, stdout } = await run(`
      import { createKeytarStore } from ${JSON.stringify(STORE)}
      const store = createKeytarStore('Dingbench (test session)')
      await store.write('account', 'a secret')
      const { HOME, XDG_DATA_HOME, DISPLAY } = process.env
      console.log(JSON.stringify([await store.read('account'), HOME, XDG_DATA_HOME, DISPLAY]))
    `)
    expect(exitCode).toBe(0)

    const said: unknown = JSON.parse(stdout)
    expect(said).toEqual([
      'a secret',
      expect.stringContaining('dingbench-session-'),
      expect.stringContaining('dingbench-session-'),
      expect.stringMatching(/^:\d+$/),
    ])
    const [, home] = z.array(z.string()).parse(said)
    expect(existsSync(home ?? '')).toBe(false)
  })

  test('passes on how its command ended', async () => {
    expect((await run('process.exit(7)')).exitCode).toBe(7)
  })
})
