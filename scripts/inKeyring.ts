/**
 * Runs a command with an unlocked gnome-keyring of its own: `node scripts/inKeyring.ts npm run e2e`.
 * To be run under `dbus-run-session`. The keyring lies in a temporary folder, so that the
 * developer's own is neither read nor changed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeytarStore } from '../src/main/profiles/keytarStore.ts'
import { FailureError } from '../src/shared/result.ts'
import { runVisibly } from './parts/run.ts'

const REACHED_WITHIN_MS = 20_000

const [program, ...words] = process.argv.slice(2)
if (program === undefined) throw new Error('say which command to run')

const home = await mkdtemp(join(tmpdir(), 'dingbench-keyring-'))
const env = { ...process.env, ...(await foldersIn(home)) }
await unlockKeyring()
const exitCode = (await isReached()) ? await runVisibly([program, ...words], { env }) : 1
await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
process.exit(exitCode)

async function foldersIn(folder: string): Promise<Record<string, string>> {
  const folders = {
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
  }
  for (const path of Object.values(folders)) await mkdir(path, { recursive: true, mode: 0o700 })
  return folders
}

/** The daemon goes into the background once it is ready and ends with the D-Bus session. */
async function unlockKeyring(): Promise<void> {
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  daemon.stdin.end('a password of no meaning')
  await once(daemon, 'exit')
}

async function isReached(): Promise<boolean> {
  const store = createKeytarStore('Dingbench (test session)', { limitMs: REACHED_WITHIN_MS })
  try {
    await store.write('reached', 'yes')
    const isKept = (await store.read('reached')) === 'yes'
    await store.remove('reached')
    if (!isKept) console.error('The keyring forgets what it is given.')
    return isKept
  } catch (error) {
    const why = error instanceof FailureError ? JSON.stringify(error.failure) : String(error)
    console.error(`The keyring cannot be reached: ${why}`)
    return false
  }
}
