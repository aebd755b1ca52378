import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { KeychainCall } from './keychainCalls.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const BUS_WITHOUT_SERVICES = `<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>`
const KEYRING = 'gnome-keyring-daemon --foreground --components=secrets'
// Asks the bus, not the keyring: a call to the keyring would make the bus start a second one.
const UNTIL_SERVED =
  'for try in {1..400}; do dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true && break; sleep 0.05; done'
const STOP = 'kill "$keyring"; wait "$keyring"'
const LOCK =
  'dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login'

/** What each call answered, or the failure it threw. */
const outcomeList = z.array(z.unknown())
type Outcomes = z.infer<typeof outcomeList>

/** A line of shell that makes keychain calls from a new process and prints their outcomes. */
export function calling(calls: KeychainCall[], limitMs = 20_000): string {
  const script = join(import.meta.dirname, 'keychainCalls.ts')
  const words = [process.execPath, script, 'dingbench-test', `${limitMs}`, JSON.stringify(calls)]
  return `${words.map((word) => `'${word}'`).join(' ')} "$keyring" >&3; echo >&3`
}

/** Lines of shell for a private session. */
export const session = {
  /** Starts a keyring that opens with the password `test`, and makes one when there is none. */
  startUnlocked: `printf test | ${KEYRING} --unlock & keyring=$!; ${UNTIL_SERVED}`,
  /** Starts a keyring that nobody unlocks. */
  startNeverUnlocked: `${KEYRING} & keyring=$!; ${UNTIL_SERVED}`,
  lock: LOCK,
  stop: STOP,
}

/** Runs lines of shell on a bus of their own, without a display; gives each line's outcomes. */
export async function inPrivateSession(
  lines: string[],
  { services = true } = {},
): Promise<Outcomes[]> {
  await using folder = await temporaryFolder()
  const config = join(folder.path, 'bus.conf')
  await writeFile(config, BUS_WITHOUT_SERVICES)

  const bus = services ? [] : [`--config-file=${config}`]
  const script = ['exec 3>&1 1>&2', ...lines, STOP, 'exit 0'].join('\n')
  // Awaited here, so that the folder is there until the session has ended.
  return await outcomesOf('dbus-run-session', [...bus, '--', 'bash', '-c', script], {
    HOME: folder.path,
    XDG_RUNTIME_DIR: folder.path,
    XDG_DATA_HOME: join(folder.path, 'share'),
    XDG_CONFIG_HOME: join(folder.path, 'config'),
    XDG_CACHE_HOME: join(folder.path, 'cache'),
  })
}

/** Runs a line of shell whose session bus cannot be reached. */
export async function withoutBus(line: string): Promise<Outcomes[]> {
  return outcomesOf('bash', ['-c', `exec 3>&1 1>&2\n${line}`], {
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus',
  })
}

async function outcomesOf(
  command: string,
  words: string[],
  environment: Record<string, string>,
): Promise<Outcomes[]> {
  // A display would let the keyring ask the developer for a password.
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...kept } = process.env
  const ran = await promisify(execFile)(command, words, { env: { ...kept, ...environment } })
  return ran.stdout
    .trim()
    .split('\n')
    .map((line) => outcomeList.parse(JSON.parse(line)))
}
