import type { Start } from '../shared/contract.ts'
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
}
