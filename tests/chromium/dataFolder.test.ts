import { expect, test } from 'vitest'
import { dataFolder } from '../../src/chromium/dataFolder.ts'

test.each([
  ['linux', {}, '/home/me', '/home/me/.config/Dingbench Development'],
  ['linux', { XDG_CONFIG_HOME: '/c' }, '/home/me', '/c/Dingbench Development'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/me', '/home/me/.config/Dingbench Development'],
  ['darwin', {}, '/Users/me', '/Users/me/Library/Application Support/Dingbench Development'],
  [
    'win32',
    { APPDATA: 'C:\\Users\\me\\AppData\\Roaming' },
    'C:\\Users\\me',
    'C:\\Users\\me\\AppData\\Roaming\\Dingbench Development',
  ],
  ['win32', {}, 'C:\\Users\\me', 'C:\\Users\\me\\AppData\\Roaming\\Dingbench Development'],
  ['linux', { DINGBENCH_DATA: '/tmp/mine' }, '/home/me', '/tmp/mine'],
] as const)('on %s with %o the data folder of %s is %s', (platform, env, home, folder) => {
  expect(dataFolder(platform, env, home)).toBe(folder)
})
