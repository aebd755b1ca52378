import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser } from '../../src/chromium/browsers.ts'

/** What tells apart the ways to install something. */
export type Installer = 'apt' | 'dnf' | 'pacman' | 'zypper' | 'brew' | 'winget'

/** Something of the system that Dingbench or its tests need. */
export interface SystemPart {
  name: string
  /** On which platforms it must be there. */
  platforms: NodeJS.Platform[]
  isThere: () => boolean
  /** The packages that bring it, by installer. */
  packages: Partial<Record<Installer, string[]>>
  /** Whether the tests say what they leave out, and go on, where it cannot be had. */
  isOptional?: boolean
}

/** A Chromium, Chrome or Edge. Ubuntu's own package is a snap, which cannot be driven from outside. */
export const BROWSER: SystemPart = {
  name: 'a Chromium, Chrome or Edge',
  platforms: ['linux', 'darwin', 'win32'],
  isThere: () => findBrowser() !== null,
  packages: {
    apt: ['chromium'],
    dnf: ['chromium'],
    pacman: ['chromium'],
    zypper: ['chromium'],
    brew: ['--cask', 'google-chrome'],
    winget: ['Google.Chrome'],
  },
}

/** Letters for what Dingbench shows. Without them Chinese is drawn as boxes. */
export const CHINESE_FONT: SystemPart = {
  name: 'a font with Chinese characters',
  platforms: ['linux'],
  isThere: () => printed('fc-list', [':lang=zh', 'family']) !== '',
  packages: {
    apt: ['fonts-noto-cjk'],
    dnf: ['google-noto-sans-cjk-fonts'],
    pacman: ['noto-fonts-cjk'],
    zypper: ['google-noto-sans-cjk-fonts'],
  },
}

/** What `npm test` needs besides: a keychain of its own and a display of its own. */
export const TEST_PARTS: SystemPart[] = [
  BROWSER,
  CHINESE_FONT,
  {
    name: 'the library of the Secret Service',
    platforms: ['linux'],
    isThere: () => printed('ldconfig', ['-p']).includes('libsecret-1.so.0'),
    packages: {
      apt: ['libsecret-1-0'],
      dnf: ['libsecret'],
      pacman: ['libsecret'],
      zypper: ['libsecret-1-0'],
    },
  },
  {
    name: 'a private D-Bus session',
    platforms: ['linux'],
    isThere: () => isOnPath('dbus-run-session') && isOnPath('dbus-send'),
    packages: { apt: ['dbus'], dnf: ['dbus-daemon'], pacman: ['dbus'], zypper: ['dbus-1-daemon'] },
  },
  {
    name: 'a keyring',
    platforms: ['linux'],
    isThere: () => isOnPath('gnome-keyring-daemon'),
    packages: {
      apt: ['gnome-keyring'],
      dnf: ['gnome-keyring'],
      pacman: ['gnome-keyring'],
      zypper: ['gnome-keyring'],
    },
  },
  {
    name: 'a display in memory',
    platforms: ['linux'],
    isThere: () => isOnPath('xvfb-run') && isOnPath('xauth'),
    packages: {
      apt: ['xvfb', 'xauth'],
      dnf: ['xorg-x11-server-Xvfb', 'xorg-x11-xauth'],
      pacman: ['xorg-server-xvfb', 'xorg-xauth'],
      zypper: ['xvfb-run', 'xauth'],
    },
  },
  programOfReadme('curl', { apt: ['curl'], dnf: ['curl'], pacman: ['curl'], zypper: ['curl'] }),
  programOfReadme('python3', {
    apt: ['python3'],
    dnf: ['python3'],
    pacman: ['python'],
    zypper: ['python3'],
  }),
  {
    name: 'PHP with its curl, for the samples in PHP',
    platforms: ['linux'],
    isThere: () => printed('php', ['-m']).split('\n').includes('curl'),
    packages: {
      apt: ['php-cli', 'php-curl'],
      dnf: ['php-cli'],
      pacman: ['php'],
      zypper: ['php8-cli', 'php8-curl'],
    },
    isOptional: true,
  },
]

/** README's examples are run as they stand. */
function programOfReadme(name: string, packages: SystemPart['packages']): SystemPart {
  return { name, platforms: ['linux'], isThere: () => isOnPath(name), packages }
}

/** Whether a program is on the PATH. */
export function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)))
}

/** What a program prints; '' when it fails or is not there. */
function printed(program: string, words: string[]): string {
  // An ordinary user's PATH lacks the folders of the administrator's programs on some systems.
  const env = {
    ...process.env,
    PATH: `${process.env['PATH'] ?? ''}${delimiter}/usr/sbin${delimiter}/sbin`,
  }
  try {
    return execFileSync(program, words, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}
