import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'start.ts')
const PNG_SIGNATURE = '89504e470d0a1a0a'

/** Runs `npm start` without a display, unless one is named, and without the user's own profiles. */
async function start(env: Record<string, string>) {
  await using folder = await temporaryFolder()
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...kept } = process.env
  const all = { ...kept, DINGBENCH_DATA: join(folder.path, 'data'), ...env }
  const ended = await promisify(execFile)(process.execPath, [SCRIPT], { env: all }).then(
    ({ stdout, stderr }) => ({ exitCode: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      exitCode: code,
      said: stdout + stderr,
    }),
  )
  const touched = existsSync(all.DINGBENCH_DATA) ? await readdir(all.DINGBENCH_DATA) : []
  return { ...ended, touched }
}

/** Displays can only be lacking on Linux. */
describe.skipIf(process.platform !== 'linux')('npm start', () => {
  test('without a display sends the first call, prints its answer and keeps a picture', async () => {
    const { exitCode, said, touched } = await start({ LANGUAGE: 'en' })
    expect(said).toContain('There is no display.')
    expect(said).toContain('List departments: Accepted · 200')
    expect(said).toContain('"errcode": 0')
    expect(exitCode).toBe(0)
    expect(touched).toEqual([])

    const path = /^A picture of the window: (.+)$/m.exec(said)?.[1] ?? ''
    const picture = await readFile(path)
    expect(picture.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE)
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 800])
  })

  test('speaks the language of the machine', async () => {
    const { exitCode, said } = await start({ LANGUAGE: 'zh_CN' })
    expect(said).toContain('已接受 · 200')
    expect(exitCode).toBe(0)
  })

  test('with a display that does not answer does the same and says so', async () => {
    const { exitCode, said } = await start({ DISPLAY: ':59999', LANGUAGE: 'en' })
    expect(said).toContain('The display :59999 cannot be reached.')
    expect(said).toContain('Accepted')
    expect(exitCode).toBe(0)
  })

  test('with a browser chosen that is none says so and fails', async () => {
    const { exitCode, said } = await start({ DINGBENCH_BROWSER: '/nowhere/chrome' })
    expect(said).toContain('DINGBENCH_BROWSER names /nowhere/chrome, which is not a program.')
    expect(exitCode).toBe(1)
  })
})
