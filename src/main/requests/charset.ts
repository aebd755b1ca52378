import { TextDecoder } from 'node:util'

/** A text, and the charset it was read with. */
export interface Decoded {
  text: string
  charset: string
}

const TEXT_TYPE = /^text\/|[/+](json|xml|xhtml|javascript|x-www-form-urlencoded)\b/i
/** Byte order marks. https://encoding.spec.whatwg.org/#bom-sniff */
const BYTE_ORDER_MARKS: [charset: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** How far into a page its own word on its charset is looked for. */
const META_BYTES = 1_024

/**
 * Bytes as text: by byte order mark, Content-Type, a page's meta, else UTF-8. A text that is not in
 * the charset it names is tried as UTF-8 and GB18030; `null` for bytes that are no text. Of a text
 * that is `cut`, half a letter at its end is left out.
 */
export function decode(bytes: Buffer, contentType: string, cut: boolean): Decoded | null {
  const isText = TEXT_TYPE.test(contentType)
  for (const charset of candidates(bytes, contentType, isText)) {
    const decoded = decodeWith(charset, bytes, cut)
    if (decoded && !decoded.text.includes('\u0000')) return decoded
  }
  return isText && !bytes.includes(0) ? decodeWith('utf-8', bytes, cut, false) : null
}

/** The same text again, by the charset that `decode` found. */
export function decodeKnown(bytes: Buffer, charset: string, cut: boolean): string {
  // A text that was taken as it is has bytes that its charset lacks; others have none.
  return new TextDecoder(charset).decode(bytes, { stream: cut })
}

function candidates(bytes: Buffer, contentType: string, isText: boolean): string[] {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return [marked[0]]

  const named = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1]
  const start = bytes.toString('latin1', 0, META_BYTES)
  const meta = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]
  const stated = [named, meta].filter((one) => one !== undefined)
  return [...stated, 'utf-8', ...(isText ? ['gb18030'] : [])]
}

/** `null` when the bytes are not in the charset, or the charset is not known. */
function decodeWith(charset: string, bytes: Buffer, cut: boolean, fatal = true): Decoded | null {
  try {
    const decoder = new TextDecoder(charset, { fatal })
    return { text: decoder.decode(bytes, { stream: cut }), charset: decoder.encoding }
  } catch {
    return null
  }
}
