import type { Bilingual } from '../../catalog/operation.ts'
import type { MarkdownNode } from './markdown.ts'
import type { Target } from './target.ts'

/** A text as far as a phone shows it. */
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
      text: string
      /** As `#rrggbb`, `null` for one that is none. */ color: string | null
    }
  | { kind: 'status'; text: string; color: string | null }
  | { kind: 'title'; text: Cut }
  | { kind: 'text'; text: Cut; /** Most lines that are shown. */ lines: number | null }
  | { kind: 'markdown'; nodes: readonly MarkdownNode[] }
  | { kind: 'picture'; picture: Picture }
  | { kind: 'pairs'; rows: readonly { key: string; value: string }[]; hidden: number }
  | { kind: 'amount'; number: string; unit: string }
  | { kind: 'foot'; author: string; files: string }
  | { kind: 'voice'; media: string; seconds: number | null }
  | { kind: 'file'; media: string; name: string }
  | { kind: 'video'; media: string; picture: Picture | null; seconds: number | null }
  | { kind: 'links'; rows: readonly (Press & { picture: Picture | null })[] }

/** What a recipient will see, approximately: data that a window draws. */
export interface Preview {
  blocks: readonly Block[]
  buttons: readonly Press[]
  /** Whether the buttons lie beside each other. */
  sideBySide: boolean
  /** Where a press on the message itself leads; `null` when nowhere. */
  target: Target | null
  /** In what the real one is known to look otherwise. */
  differences: readonly Bilingual[]
}

/** A preview of a message that is only looked at. */
export function previewOf(blocks: readonly Block[], more: Partial<Preview> = {}): Preview {
  return { blocks, buttons: [], sideBySide: false, target: null, differences: [], ...more }
}

/** A text up to so many characters, as one counts them: an emoji is one. */
export function cut(text: string, most: number): Cut {
  const characters = [...new Intl.Segmenter().segment(text)]
  if (characters.length <= most) return { text, isCut: false }
  return {
    text: characters
      .slice(0, most)
      .map(({ segment }) => segment)
      .join(''),
    isCut: true,
  }
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
