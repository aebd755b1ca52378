import { readPlainJson } from '../plainJson.ts'

/** What was wrong with a value as text, and has been undone. */
export type TextFault =
  | 'invisible'
  | 'full-width'
  | 'surrounding-space'
  | 'inner-space'
  | 'bearer'
  | 'quoted'
  | 'json-twice'
  | 'url-encoded'

/** A text and what was undone to get it. */
export interface Undone {
  text: string
  faults: TextFault[]
}

// Zero-width and direction marks, soft hyphens, byte order marks: they travel with copied text.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
const FULL_WIDTH = /[\uFF01-\uFF5E]/g
/** How far a full-width form lies from the character it stands for. */
const WIDTH_DISTANCE = 0xfee0
const MARKS = `"'\`“”‘’`
const QUOTED = new RegExp(`^[${MARKS}]([^]*)[${MARKS}]$`)
/** Encoded and quoted more often than this it was not by accident. */
const MOST_LAYERS = 4

/** Takes out of a pasted text what nobody sees, before it is known what the text is. */
export function undoInvisible(pasted: string): Undone {
  const faults: TextFault[] = []
  const text = pasted.replaceAll(INVISIBLE, '')
  if (text !== pasted) faults.push('invisible')
  const trimmed = text.trim()
  // The line break at the end comes with every copied line.
  if (trimmed !== text.replace(/\r?\n$/, '')) faults.push('surrounding-space')
  return { text: trimmed, faults }
}

/** Takes off a value what was put around it or in its place, layer by layer. */
export function undoLayers(value: string): Undone {
  const faults = new Set<TextFault>()
  let text = value.replaceAll(FULL_WIDTH, (one) =>
    String.fromCodePoint((one.codePointAt(0) ?? 0) - WIDTH_DISTANCE),
  )
  if (text !== value) faults.add('full-width')
  let quotes = 0
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const before = text
    if (/^\s|\s$/.test(text)) {
      faults.add('surrounding-space')
      text = text.trim()
    }
    if (/^bearer(\s|$)/i.test(text)) {
      faults.add('bearer')
      text = text.replace(/^bearer\s*/i, '')
    }
    const decoded = percentDecoded(text)
    if (decoded !== text) {
      faults.add('url-encoded')
      text = decoded
    }
    const inner = insideQuotes(text)
    if (inner !== null) {
      quotes += 1
      text = inner
    }
    if (text === before) break
  }
  if (quotes > 0) faults.add(quotes > 1 ? 'json-twice' : 'quoted')
  if (/\S\s+\S/.test(text) && isMadeOfTokenParts(text)) {
    faults.add('inner-space')
    text = text.replaceAll(/\s+/g, '')
  }
  return { text, faults: [...faults] }
}

/** A token that was broken over lines, rather than a sentence. */
function isMadeOfTokenParts(text: string): boolean {
  return /^[\w-]+(\s+[\w-]+)+$/.test(text) && text.replaceAll(/\s+/g, '').length >= 20
}

function percentDecoded(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What a JSON text holds, or what stands between quotation marks; `null` for neither. */
function insideQuotes(text: string): string | null {
  const json = readPlainJson(text)
  if (typeof json === 'string') return json
  const escaped = /^\\+"([^]*?)\\+"$/.exec(text)?.[1]
  return escaped ?? QUOTED.exec(text)?.[1] ?? null
}
