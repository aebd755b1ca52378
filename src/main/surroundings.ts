import type { Start } from '../shared/contract.ts'
import type { Settings } from '../shared/settings.ts'
import type { TokenDescription } from '../shared/token.ts'
import type { Clipboard } from './tokens/clipboardCopy.ts'
import type { SecretStore } from './profiles/secretStore.ts'

/** What a shell gives the app: everything that differs from shell to shell and from test to test. */
export interface Surroundings {
  version: string
  shell: Start['shell']
  platform: Start['platform']
  /** Preferred languages, best first, as BCP 47 tags. */
  languages: string[]
  /** The only origin whose main frame may give commands, as in `app://dingbench`. */
  origin: string
  /** Absolute path of the folder for profiles, settings and the log. Made when missing. */
  dataFolder: string
  secretStore: SecretStore
  /** Opens an address in the user's browser. Only allow-listed https addresses reach it. */
  openExternal: (url: string) => Promise<void>
  /** Milliseconds since 1970. */
  now: () => number
  /** A clock that nobody sets, in milliseconds from any start. The process's own when left out. */
  steadyMs?: () => number
  /** The system's clipboard; where the shell has none, copying a token is refused. */
  clipboard?: Clipboard
  /** The path of a file that the user chooses in a dialog of the shell; `null` when none was. */
  chooseFile?: () => Promise<string | null>
  /** Shows a notification of the system; the window says it where the shell has none. */
  announceEnd?: (description: TokenDescription, settings: Settings) => void
}
