import type { Start } from '../../shared/contract.ts'

type Platform = Start['platform']

/** What a keystroke asks of the frame; a screen by its digit. */
export type Asked = { what: 'palette' } | { what: 'screen'; digit: number }

/** What a keystroke asks of the frame, or `null`. ⌘ on macOS, Ctrl elsewhere; Alt too for screens. */
export function askedBy(
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  platform: Platform,
): Asked | null {
  if (event.shiftKey) return null

  const [main, other] =
    platform === 'darwin' ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  // Ctrl and Alt together is AltGr, which types characters.
  const isMain = main && !event.altKey && !other
  const isAlt = event.altKey && !main && !other && platform !== 'darwin'
  if (isMain && event.code === 'KeyK') return { what: 'palette' }

  const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
  if (digit === undefined || !(isMain || isAlt)) return null
  return { what: 'screen', digit: Number(digit) }
}

/** A shortcut with the platform's main key, as it is written there. */
export function shortcutText(key: string, platform: Platform): string {
  return platform === 'darwin' ? `⌘${key}` : `Ctrl ${key}`
}
