import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

const NAME = 'Dingbench Development'

/**
 * The folder for profiles, settings and the log: what `DINGBENCH_DATA` names, else the one that
 * Electron's development build uses, so that both shells show the same profiles.
 */
export function dataFolder(
  platform: NodeJS.Platform = process.platform,
  env: Partial<Record<string, string>> = process.env,
  home: string = homedir(),
): string {
  const chosen = env['DINGBENCH_DATA'] ?? ''
  if (chosen !== '') return chosen

  if (platform === 'win32') {
    return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), NAME)
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', NAME)

  const configHome = env['XDG_CONFIG_HOME'] ?? ''
  return posix.join(configHome === '' ? posix.join(home, '.config') : configHome, NAME)
}
