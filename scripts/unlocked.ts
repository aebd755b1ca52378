/**
 * Runs a command once the keyring of this D-Bus session is unlocked. Started by
 * `runInPrivateSession`, which gives the session and the folders of its own.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { createKeytarStore } from '../src/main/profiles/keytarStore.ts'
import { FailureError } from '../src/shared/result.ts'
import { type CommandLine, runQuietly, runVisibly } from './parts/run.ts'

const REACHED_WITHIN_MS = 20_000
const LOOK_EVERY_MS = 50

/** Asks the bus, not the keyring: a call to the keyring would make the bus start a second one. */
const IS_SERVED: CommandLine = [
  'dbus-send',
  '--session',
  '--print-reply',
  '--dest=org.freedesktop.DBus',
  '/',
  'org.freedesktop.DBus.NameHasOwner',
  'string:org.freedesktop.secrets',
]

const [program, ...words] = process.argv.slice(2)
if (program === undefined) throw new Error('say which command to run')

await unlockKeyring()
const isReached = (await isServed()) && (await keepsWhatItIsGiven())
process.exit(isReached ? await runVisibly([program, ...words]) : 1)

/** The daemon goes into the background and ends with the D-Bus session. */
async function unlockKeyring(): Promise<void> {
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  daemon.stdin.end('a password of no meaning')
  await once(daemon, 'exit')
}

async function isServed(): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < REACHED_WITHIN_MS; waitedMs += LOOK_EVERY_MS) {
    if ((await runQuietly(IS_SERVED)).output.includes('true')) return true
    await pause(LOOK_EVERY_MS)
  }
  console.error('The keyring did not start.')
  return false
}

async function keepsWhatItIsGiven(): Promise<boolean> {
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
