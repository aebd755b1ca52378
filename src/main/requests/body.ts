import { TextDecoder } from 'node:util'
import type { Body, BodyForm } from '../../shared/exchange.ts'

const BINARY_TYPE =
  /^(image|audio|video|font)\/|octet-stream|\/(zip|gzip|pdf|msword)|officedocument/i
const HTML_START =
  /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|title|script|div|h1)\b/i
const DEFAULT_CHARSET = 'utf-8'
/** Byte order marks, longest first. https://encoding.spec.whatwg.org/#bom-sniff */
const BYTE_ORDER_MARKS: [charset: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * What a body is, by its content first and its Content-Type second: a gateway's HTML page under a
 * JSON type is HTML, an error in JSON under an image type is JSON. Unpacked bytes go in.
 */
export function readBody(bytes: Buffer, contentType: string, sentBytes: number): Body {
  const known = { sizeBytes: bytes.length, sentBytes, contentType }
  if (bytes.length === 0) return { ...known, form: 'empty', text: '', charset: DEFAULT_CHARSET }

  const { text, charset } = decode(bytes, contentType)
  const form = formOf(text, contentType)
  return form === 'binary'
    ? { ...known, form, text: bytes.toString('base64'), charset: '' }
    : { ...known, form, text, charset }
}

function formOf(text: string, contentType: string): BodyForm {
  const isJsonLike = /^\s*[[{]/.test(text)
  if (isJsonLike || /[/+]json/i.test(contentType)) {
    if (isJson(text)) return 'json'
    if (isJsonLike && !BINARY_TYPE.test(contentType)) return 'broken-json'
  }
  if (HTML_START.test(text)) return 'html'
  return BINARY_TYPE.test(contentType) || text.includes('\u0000') ? 'binary' : 'text'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function decode(bytes: Buffer, contentType: string): { text: string; charset: string } {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const named = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]
  const decoder = decoderFor(marked?.[0] ?? named ?? DEFAULT_CHARSET)
  return { text: decoder.decode(bytes), charset: decoder.encoding }
}

/** GBK and GB18030 are among the charsets known; an unknown name is read as UTF-8. */
function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder(DEFAULT_CHARSET)
  }
}
