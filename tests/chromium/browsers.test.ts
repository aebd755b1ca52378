import { describe, expect, test } from 'vitest'
import { findBrowser } from '../../src/chromium/browsers.ts'

function machine(
  platform: NodeJS.Platform,
  executables: string[],
  env: Record<string, string> = {},
) {
  return { platform, env, isExecutable: (path: string) => executables.includes(path) }
}

describe('the browser', () => {
  test('named by DINGBENCH_BROWSER wins over all others', () => {
    const env = { DINGBENCH_BROWSER: '/home/me/chrome', PATH: '/usr/bin' }
    const found = findBrowser(machine('linux', ['/usr/bin/chromium', '/home/me/chrome'], env))
    expect(found).toBe('/home/me/chrome')
  })

  test('named by DINGBENCH_BROWSER and absent is not replaced by another', () => {
    const env = { DINGBENCH_BROWSER: '/home/me/chrome', PATH: '/usr/bin' }
    expect(findBrowser(machine('linux', ['/usr/bin/chromium'], env))).toBeNull()
  })

  test('on the PATH is found by name, Chromium before Chrome', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    const both = ['/usr/local/bin/google-chrome', '/usr/bin/chromium']
    expect(findBrowser(machine('linux', both, env))).toBe('/usr/bin/chromium')
    expect(findBrowser(machine('linux', both.slice(0, 1), env))).toBe(
      '/usr/local/bin/google-chrome',
    )
  })

  test.each([
    ['linux', '/opt/google/chrome/chrome', {}],
    ['linux', '/snap/bin/chromium', { PATH: '' }],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    [
      'darwin',
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
      { HOME: '/Users/me' },
    ],
    [
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    ],
    [
      'win32',
      'C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      { LocalAppData: 'C:\\Users\\me\\AppData\\Local' },
    ],
  ] as const)('of %s is found at %s', (platform, path, env) => {
    expect(findBrowser(machine(platform, [path], env))).toBe(path)
  })

  test('is null where none is installed', () => {
    expect(findBrowser(machine('linux', [], { PATH: '/usr/bin' }))).toBeNull()
    expect(findBrowser(machine('aix', ['/usr/bin/chromium'], {}))).toBeNull()
  })
})
