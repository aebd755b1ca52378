import { expect, test } from 'vitest'
import { inPrivateSession } from '../../scripts/parts/session.ts'

const line = ['npm', 'run', 'e2e'] as const

test('on Linux a command meets a D-Bus session and a keyring of its own', () => {
  const [program, ...words] = inPrivateSession(line, { display: false }, 'linux')
  expect(program).toBe('dbus-run-session')
  expect(words).not.toContain('xvfb-run')
  expect(words.slice(-4)).toEqual([expect.stringMatching(/inKeyring\.ts$/), ...line])
})

test('a command that shows windows meets a display of its own', () => {
  expect(inPrivateSession(line, { display: true }, 'linux')).toContain('xvfb-run')
})

test.each(['darwin', 'win32'] as const)('on %s a command runs as it is', (platform) => {
  expect(inPrivateSession(line, { display: true }, platform)).toEqual(line)
})
