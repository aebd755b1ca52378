import { expect, test } from 'vitest'
import { isForWantOfDisplay } from '../../src/chromium/noWindow.ts'

test.each([
  ['[err] Missing X server or $DISPLAY', true],
  ['[err] The platform failed to initialize.  Exiting.', true],
  ['[err] Failed to connect to Wayland display', true],
  ['spawn /usr/bin/chromium ENOENT', false],
  ['Running as root without --no-sandbox is not supported', false],
])('"%s" for want of a display: %s', (words, expected) => {
  expect(isForWantOfDisplay(new Error(words))).toBe(expected)
})
