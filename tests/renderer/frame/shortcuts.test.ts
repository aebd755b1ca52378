import { describe, expect, it } from 'vitest'
import { askedBy, shortcutText } from '../../../src/renderer/frame/shortcuts.ts'

const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('a keystroke', () => {
  it.each([
    [
      'Ctrl K on Linux opens the palette',
      { ctrlKey: true, code: 'KeyK' },
      'linux',
      { what: 'palette' },
    ],
    [
      '⌘ K on macOS opens the palette',
      { metaKey: true, code: 'KeyK' },
      'darwin',
      { what: 'palette' },
    ],
    ['Ctrl K on macOS is left to the text field', { ctrlKey: true, code: 'KeyK' }, 'darwin', null],
    [
      'Ctrl 2 on Windows is the screen of that digit',
      { ctrlKey: true, code: 'Digit2' },
      'win32',
      { what: 'screen', digit: 2 },
    ],
    [
      'Alt 3 on Linux is the screen of that digit',
      { altKey: true, code: 'Digit3' },
      'linux',
      { what: 'screen', digit: 3 },
    ],
    ['Option 3 on macOS types a character', { altKey: true, code: 'Digit3' }, 'darwin', null],
    ['AltGr 2 types a character', { ctrlKey: true, altKey: true, code: 'Digit2' }, 'win32', null],
    ['a digit alone is typed', { code: 'Digit1' }, 'linux', null],
    [
      'with Shift it is another shortcut',
      { ctrlKey: true, shiftKey: true, code: 'KeyK' },
      'linux',
      null,
    ],
  ] as const)('%s', (_title, keys, platform, asked) => {
    expect(askedBy({ ...plain, ...keys }, platform)).toEqual(asked)
  })
})

it('a shortcut is written as the platform writes it', () => {
  expect(shortcutText('K', 'darwin')).toBe('⌘K')
  expect(shortcutText('K', 'win32')).toBe('Ctrl K')
})
