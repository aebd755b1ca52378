import { describe, expect, test } from 'vitest'
import { howToProvide, installerOf, missingOf } from '../../scripts/parts/provide.ts'
import {
  BROWSER,
  CHINESE_FONT,
  type SystemPart,
  TEST_PARTS,
} from '../../scripts/parts/systemPackages.ts'

describe('a missing part', () => {
  const there: SystemPart = { name: 'x', platforms: ['linux'], isThere: () => true, packages: {} }
  const missing: SystemPart = { ...there, name: 'y', isThere: () => false }

  test('is one that the platform needs and lacks', () => {
    expect(missingOf([there, missing], 'linux')).toEqual([missing])
    expect(missingOf([there, missing], 'darwin')).toEqual([])
  })

  test.each([
    ['apt', 'sudo apt-get install -y --no-install-recommends chromium fonts-noto-cjk'],
    ['dnf', 'sudo dnf install -y chromium google-noto-sans-cjk-fonts'],
    ['pacman', 'sudo pacman -S --needed chromium noto-fonts-cjk'],
    ['zypper', 'sudo zypper install -y chromium google-noto-sans-cjk-fonts'],
    ['brew', 'brew install --cask google-chrome'],
    ['winget', 'winget install --exact --id Google.Chrome'],
  ] as const)('is had from %s by typing "%s"', (installer, line) => {
    const parts = ['brew', 'winget'].includes(installer) ? [BROWSER] : [BROWSER, CHINESE_FONT]
    expect(howToProvide(parts, installer)).toContain(`\n  ${line}\n`)
  })

  test('is named where no installer is known', () => {
    expect(howToProvide([BROWSER], null)).toContain('Missing: a Chromium, Chrome or Edge.')
  })
})

describe('the installer', () => {
  test.each([
    ['linux', ['dnf', 'apt-get'], 'apt'],
    ['linux', ['pacman'], 'pacman'],
    ['linux', [], null],
    ['darwin', ['brew', 'apt-get'], 'brew'],
    ['win32', ['winget'], 'winget'],
    ['freebsd', ['apt-get'], null],
  ] as const)('of %s with %o is %s', (platform, programs: readonly string[], installer) => {
    expect(installerOf(platform, (program) => programs.includes(program))).toBe(installer)
  })
})

test.each([
  ['linux', ['apt', 'dnf', 'pacman', 'zypper']],
  ['darwin', ['brew']],
  ['win32', ['winget']],
] as const)('every part that %s needs can be had from each of %o', (platform, installers) => {
  const parts = TEST_PARTS.filter((part) => part.platforms.includes(platform))
  const lacking = parts.filter(({ packages }) => installers.some((name) => !packages[name]))
  expect(parts).not.toEqual([])
  expect(lacking).toEqual([])
})
