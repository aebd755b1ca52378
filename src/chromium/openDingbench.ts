import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import open from 'open'
import { z } from 'zod'
import { startApp } from '../main/app.ts'
import { createKeytarStore } from '../main/profiles/keytarStore.ts'
import type { Surroundings } from '../main/surroundings.ts'
import { chooseFile } from './chooseFile.ts'
import { dataFolder } from './dataFolder.ts'
import { systemLanguages } from './languages.ts'
import { type ChromiumWindow, openChromiumWindow } from './openChromiumWindow.ts'

const ROOT = join(import.meta.dirname, '../..')
const packageSchema = z.object({ version: z.string() })

/** How this window differs from the one that a user gets. */
export interface DingbenchOptions extends Partial<
  Pick<
    Surroundings,
    'chooseFile' | 'dataFolder' | 'languages' | 'now' | 'openExternal' | 'secretStore'
  >
> {
  /** Path of a Chromium, Chrome or Edge. */
  browserPath: string
  /** Without a display the same window runs unseen. */
  headless: boolean
  /** Where answers that the user saves are put. */
  downloadsFolder?: string
}

/**
 * Opens Dingbench as built in `out/`, in an installed browser: with the data folder and keychain
 * service of the development build, unless the options say otherwise.
 */
export function openDingbench(options: DingbenchOptions): Promise<ChromiumWindow> {
  const { browserPath, headless, downloadsFolder, ...different } = options
  return openChromiumWindow({
    browserPath,
    headless,
    windowFolder: join(ROOT, 'out', 'renderer'),
    downloadsFolder: downloadsFolder ?? join(homedir(), 'Downloads'),
    startApp: (origin, clipboard) =>
      startApp({ ...usualSurroundings(), clipboard, ...different, origin }),
  })
}

function usualSurroundings(): Omit<Surroundings, 'origin'> {
  return {
    version: readVersion(),
    shell: 'chromium',
    platform: supportedPlatform(),
    languages: systemLanguages(),
    dataFolder: dataFolder(),
    secretStore: createKeytarStore('Dingbench (development)'),
    openExternal: async (url) => {
      await open(url)
    },
    now: Date.now,
    chooseFile,
  }
}

function readVersion(): string {
  return packageSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).version
}

function supportedPlatform(): Surroundings['platform'] {
  const { platform } = process
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}
