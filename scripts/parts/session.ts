import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './root.ts'
import { type CommandLine, type RunOptions, runVisibly } from './run.ts'

interface SessionNeeds {
  /** Windows are shown on a display in memory instead of the developer's. */
  display: boolean
}

/**
 * Runs a program so that it meets a keychain of its own; gives its exit code. On Linux that is an
 * unlocked gnome-keyring under a private D-Bus session, whose files lie in a temporary folder: the
 * developer's own is neither read nor changed. macOS and Windows have one keychain a user; tests
 * use service names of their own there.
 */
export async function runInPrivateSession(
  line: CommandLine,
  needs: SessionNeeds,
  options: RunOptions = {},
): Promise<number> {
  if (process.platform !== 'linux') return runVisibly(line, options)

  const home = await mkdtemp(join(tmpdir(), 'dingbench-session-'))
  try {
    const env = { ...process.env, ...options.env, ...(await foldersIn(home)) }
    return await runVisibly(privateSession(line, needs), { ...options, env })
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

/** The command line that starts another one in a session of its own. */
export function privateSession(line: CommandLine, { display }: SessionNeeds): CommandLine {
  const onDisplay = display ? ['xvfb-run', '--auto-servernum'] : []
  const unlocked = [process.execPath, join(ROOT, 'scripts', 'unlocked.ts')]
  return ['dbus-run-session', '--', ...onDisplay, ...unlocked, ...line]
}

/** Set for the D-Bus session as a whole, so that what it starts by itself keeps to them too. */
async function foldersIn(home: string): Promise<Record<string, string>> {
  const folders = {
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_RUNTIME_DIR: join(home, 'run'),
  }
  for (const path of Object.values(folders)) await mkdir(path, { recursive: true, mode: 0o700 })
  return folders
}
