import type { Bilingual } from '../../catalog/operation.ts'
import type { MarkdownNode } from './markdown.ts'
import type { Target } from './target.ts'

/** The clients that a message can be looked at in. */
export const SCREENS = ['phone', 'desktop'] as const
/** A client that a message is looked at in. */
export type Screen = (typeof SCREENS)[number]

/** A text as far as it is shown. */
export interface Cut {
  text: string
  /** Whether there is more of it. */
  isCut: boolean
}

/** A picture, which is never fetched by itself: an id of DingTalk's, or an address. */
export interface Picture {
  from: 'media' | 'web'
  /** The media_id or the address. */
  value: string
}

/** Something that can be pressed. */
export interface Press {
  label: string
  target: Target
}

/** A part of a message as it is drawn, from top to bottom. */
export type Block =
  | {
      kind: 'head'
      /** `null` where the name of the app takes its place. */ text: string | null
      /** As `#rrggbb`, `null` for one that is none. */ color: string | null
    }
  | { kind: 'status'; text: string; color: string | null }
  | { kind: 'title'; text: Cut }
  | { kind: 'text'; text: Cut; /** Most lines that are shown. */ lines: number | null }
  | { kind: 'markdown'; nodes: readonly MarkdownNode[] }
  | { kind: 'picture'; picture: Picture }
  | { kind: 'summary'; text: Cut; lines: number; picture: Picture | null }
  | { kind: 'pairs'; rows: readonly { key: string; value: string }[]; hidden: number }
  | { kind: 'amount'; number: string; unit: string }
  | { kind: 'foot'; author: string; files: string }
  | { kind: 'voice'; media: string; seconds: number | null }
  | { kind: 'file'; media: string; name: string }
  | { kind: 'video'; media: string; picture: Picture | null; seconds: number | null }
  | { kind: 'links'; rows: readonly (Press & { picture: Picture | null })[] }

/** In what the real one is known to look otherwise. */
export interface Difference extends Bilingual {
  /** Where it is written or was seen; `null` where nothing is written of it. */
  source: string | null
  /** In one client alone. */
  only?: Screen
}

/** What a recipient will see, approximately: data that a window draws. */
export interface Preview {
  blocks: readonly Block[]
  buttons: readonly Press[]
  /** Whether the buttons lie beside each other. */
  sideBySide: boolean
  /** Where a press on the message itself leads; `null` when nowhere. */
  target: Target | null
  /** What the list of chats and the banner show instead of the message; `null` where it is itself. */
  digest: Cut | null
  differences: readonly Difference[]
}

/** A preview of a message that is only looked at. */
export function previewOf(blocks: readonly Block[], more: Partial<Preview> = {}): Preview {
  const bare = { buttons: [], sideBySide: false, target: null, digest: null, differences: [] }
  return { blocks, ...bare, ...more }
}

/** A text up to so many characters, as one counts them: an emoji is one. Reads no further. */
export function cut(text: string, most: number): Cut {
  let count = 0
  for (const { index } of new Intl.Segmenter().segment(text)) {
    if (count === most) return { text: text.slice(0, index), isCut: true }
    count += 1
  }
  return { text, isCut: false }
}

/** A title for the list of chats and the banner, none for an empty one. */
export function digestOf(title: string): Cut | null {
  return title === '' ? null : cut(title, 64)
}

/** A picture by what was typed for it, `null` for nothing. */
export function pictureOf(value: string): Picture | null {
  if (value === '') return null
  return { from: /^https?:\/\//i.test(value) ? 'web' : 'media', value }
}

/** The colour in AARRGGBB, with or without 0x, as `#rrggbb`; `null` for anything else. */
export function colorOf(value: string): string | null {
  const digits = /^(?:0x)?[\da-f]{2}([\da-f]{6})$/i.exec(value)?.[1]
  return digits === undefined ? null : `#${digits.toLowerCase()}`
}

/** Black or white, whichever reads better on a colour in `#rrggbb`. */
export function inkOn(color: string): '#000000' | '#ffffff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  // Where the contrast to both is the same. https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff'
}

/** A text as a block, none for an empty one. */
export function textBlock(text: string, most: number, lines: number | null = null): Block[] {
  return text === '' ? [] : [{ kind: 'text', text: cut(text, most), lines }]
}

/** A title as a block, none for an empty one. */
export function titleBlock(text: string, most: number): Block[] {
  return text === '' ? [] : [{ kind: 'title', text: cut(text, most) }]
}

/** A picture as a block, none for nothing. */
export function pictureBlock(value: string): Block[] {
  const picture = pictureOf(value)
  return picture === null ? [] : [{ kind: 'picture', picture }]
}
