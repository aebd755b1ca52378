import { expect, test } from 'vitest'
import { npmScript } from '../../scripts/parts/npmScript.ts'

test('under npm a script runs by the same npm on this Node', () => {
  const npm = '/usr/lib/node_modules/npm/bin/npm-cli.js'
  expect(npmScript('unit', ['--reporter=json'], { npm_execpath: npm })).toEqual([
    process.execPath,
    npm,
    'run',
    '--silent',
    'unit',
    '--',
    '--reporter=json',
  ])
})

test('by hand, or under another package manager, a script runs by the npm on the PATH', () => {
  const expected = ['npm', 'run', '--silent', 'lint']
  expect(npmScript('lint', [], {})).toEqual(expected)
  expect(npmScript('lint', [], { npm_execpath: '/usr/lib/yarn.js' })).toEqual(expected)
})
