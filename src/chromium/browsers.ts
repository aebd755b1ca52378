import { accessSync, constants, statSync } from 'node:fs'
import { posix } from 'node:path'

/** What the search for a browser needs of the machine. */
export interface Machine {
  platform: NodeJS.Platform
  env: Partial<Record<string, string>>
  isExecutable: (path: string) => boolean
}

/** Names that a Chromium, Chrome or Edge goes by on the PATH of a POSIX system, best first. */
const NAMES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium-browser',
  ],
}

/** Folders named by the environment, and where below them a browser is usually installed. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, { roots: string[]; below: string[] }>> = {
  darwin: {
    roots: ['/', '${HOME}'],
    below: [
      'Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'Applications/Chromium.app/Contents/MacOS/Chromium',
      'Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  },
  win32: {
    roots: ['${ProgramFiles}', '${ProgramFiles(x86)}', '${LocalAppData}'],
    below: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  linux: {
    roots: ['/'],
    below: ['opt/google/chrome/chrome', 'opt/microsoft/msedge/msedge', 'snap/bin/chromium'],
  },
}

/**
 * The path of an installed Chromium, Chrome or Edge: the one that `DINGBENCH_BROWSER` names, else
 * the first on the PATH, else the first in the usual places; `null` when there is none.
 */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const { env, isExecutable } = machine
  const chosen = env['DINGBENCH_BROWSER'] ?? ''
  if (chosen !== '') return isExecutable(chosen) ? chosen : null

  const candidates = [...onPath(machine), ...inUsualPlaces(machine)]
  return candidates.find((path) => isExecutable(path)) ?? null
}

function onPath({ platform, env }: Machine): string[] {
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  return (NAMES[platform] ?? []).flatMap((name) =>
    folders.map((folder) => posix.join(folder, name)),
  )
}

function inUsualPlaces({ platform, env }: Machine): string[] {
  const { roots, below } = USUAL_PLACES[platform] ?? { roots: [], below: [] }
  const separator = platform === 'win32' ? '\\' : '/'
  const folders = roots.flatMap((root) => resolveRoot(root, env) ?? [])
  return below.flatMap((path) =>
    folders.map((folder) => `${folder.replace(/[\\/]$/, '')}${separator}${path}`),
  )
}

function resolveRoot(root: string, env: Machine['env']): string | null {
  const name = /^\$\{(.+)\}$/.exec(root)?.[1]
  if (name === undefined) return root

  return env[name] ?? null
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, isExecutable }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
