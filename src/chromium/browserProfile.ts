import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the browser must not do by itself: keep a typed secret, translate, suggest, sign in. */
const PREFERENCES = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  safebrowsing: { enabled: false },
  spellcheck: { use_spelling_service: false },
  download: { prompt_for_download: false },
}

/** A browser profile that lives as long as its window. */
export interface BrowserProfile {
  folder: string
  remove: () => Promise<void>
}

/** Makes a fresh browser profile in the folder for temporary files. */
export async function makeBrowserProfile(): Promise<BrowserProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'dingbench-window-'))
  await mkdir(join(folder, 'Default'))
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(PREFERENCES))

  return {
    folder,
    // The browser's last child processes may still be writing.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  }
}
