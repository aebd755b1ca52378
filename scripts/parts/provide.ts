import { runVisibly } from './run.ts'
import { type Installer, isOnPath, type SystemPart } from './systemPackages.ts'

/** How each installer is told to install. */
const COMMANDS: Record<Installer, string> = {
  apt: 'apt-get install -y --no-install-recommends',
  dnf: 'dnf install -y',
  pacman: 'pacman -S --needed',
  zypper: 'zypper install -y',
  brew: 'brew install',
  winget: 'winget install --exact --id',
}
const PROGRAMS: Record<Installer, string> = {
  apt: 'apt-get',
  dnf: 'dnf',
  pacman: 'pacman',
  zypper: 'zypper',
  brew: 'brew',
  winget: 'winget',
}
const BY_PLATFORM: Partial<Record<NodeJS.Platform, Installer[]>> = {
  linux: ['apt', 'dnf', 'pacman', 'zypper'],
  darwin: ['brew'],
  win32: ['winget'],
}

/**
 * Sees to it that the parts are there: on Debian and Ubuntu as root it installs what is missing,
 * elsewhere it prints what to type. Gives whether all are there now, but for the optional ones.
 */
export async function provide(parts: readonly SystemPart[]): Promise<boolean> {
  const missing = missingOf(parts, process.platform)
  if (missing.length === 0) return true

  const installer = installerOf(process.platform, isOnPath)
  if (installer === 'apt' && process.getuid?.() === 0) {
    // What cannot be had of the one kind must not keep the other from being installed.
    for (const isOptional of [false, true]) {
      const wanted = missing.filter((part) => (part.isOptional ?? false) === isOptional)
      if (wanted.length > 0) await installByApt(wanted)
    }
  }

  const needed = missing.filter(({ isOptional }) => isOptional !== true)
  const stillMissing = missingOf(needed, process.platform)
  if (stillMissing.length > 0) console.log(howToProvide(stillMissing, installer))
  return stillMissing.length === 0
}

/** The parts that the platform needs and lacks. */
export function missingOf(
  parts: readonly SystemPart[],
  platform: NodeJS.Platform,
): readonly SystemPart[] {
  return parts.filter((part) => part.platforms.includes(platform) && !part.isThere())
}

/** What installs packages on this machine, `null` when it is none that is known here. */
export function installerOf(
  platform: NodeJS.Platform,
  isThere: (program: string) => boolean,
): Installer | null {
  return (BY_PLATFORM[platform] ?? []).find((name) => isThere(PROGRAMS[name])) ?? null
}

/** The sentences that say what is missing and exactly what to type. */
export function howToProvide(missing: readonly SystemPart[], installer: Installer | null): string {
  const names = missing.map(({ name }) => name).join(', ')
  const wanted = `Missing: ${names}.`
  if (installer === null) return `${wanted}\nPlease install it with your system's package manager.`

  const packages = packagesOf(missing, installer)
  const asRoot = ['apt', 'dnf', 'pacman', 'zypper'].includes(installer) ? 'sudo ' : ''
  return `${wanted}\nPlease type:\n\n  ${asRoot}${COMMANDS[installer]} ${packages.join(' ')}\n`
}

async function installByApt(missing: readonly SystemPart[]): Promise<void> {
  const packages = packagesOf(missing, 'apt')
  console.log(`Installing ${packages.join(' ')} …`)

  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runVisibly(['apt-get', 'update', '-qq'], { env })
  const [program = '', ...words] = COMMANDS.apt.split(' ')
  await runVisibly([program, ...words, '-qq', ...packages], { env })
}

function packagesOf(parts: readonly SystemPart[], installer: Installer): string[] {
  return [...new Set(parts.flatMap((part) => part.packages[installer] ?? []))]
}
