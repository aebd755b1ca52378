import { join } from 'node:path'
import { ROOT } from './root.ts'
import type { CommandLine } from './run.ts'

interface SessionNeeds {
  /** Windows are shown on a display in memory instead of the developer's. */
  display: boolean
}

/**
 * Wraps a command line so that it meets a keychain of its own: on Linux an unlocked gnome-keyring
 * under a private D-Bus session. macOS and Windows have one keychain a user; tests use service
 * names of their own there.
 */
export function inPrivateSession(
  line: CommandLine,
  needs: SessionNeeds,
  platform: NodeJS.Platform = process.platform,
): CommandLine {
  if (platform !== 'linux') return line

  const display = needs.display ? ['xvfb-run', '--auto-servernum'] : []
  const keyring = [process.execPath, join(ROOT, 'scripts', 'inKeyring.ts')]
  return ['dbus-run-session', '--', ...display, ...keyring, ...line]
}
