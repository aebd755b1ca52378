import { expect, test } from 'vitest'
import { privateSession } from '../../scripts/parts/session.ts'

const line = ['npm', 'run', 'e2e'] as const

test('a command meets a D-Bus session and a keyring of its own', () => {
  const [program, ...words] = privateSession(line, { display: false })
  expect(program).toBe('dbus-run-session')
  expect(words).not.toContain('xvfb-run')
  expect(words.slice(-4)).toEqual([expect.stringMatching(/unlocked\.ts$/), ...line])
})

test('a command that shows windows meets a display of its own', () => {
  expect(privateSession(line, { display: true })).toContain('xvfb-run')
})
