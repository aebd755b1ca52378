import type { Body, BodyForm } from '../../shared/exchange.ts'
import { decode, decodeKnown } from './charset.ts'
import { outlineOf } from '../../shared/outline.ts'
import { isJson } from '../../shared/plainJson.ts'

const BINARY_TYPE =
  /^(image\/(?!svg)|audio\/|video\/|font\/)|octet-stream|\/(zip|gzip|pdf|msword)|officedocument/i
const JSON_TYPE = /[/+]json\b/i
const NUMBER = String.raw`-?\d+(\.\d+)?(e[+-]?\d+)?`
/** What opens an object or a list, and not `[error] …` or `{{name}}`. */
const JSON_START = new RegExp(
  String.raw`^\s*(\{\s*("|\}|$)|\[\s*(["[{\]]|(true|false|null|${NUMBER})\s*([,\]]|$)|$))`,
  'i',
)
const HTML_START =
  /^\s*(<\?xml[^>]*>\s*)?(<!--((?!-->)[^])*-->\s*)*<(!doctype\s+html|html|head|body|title|script|div|h1)\b/i
/** A page shows what it is at its start; a pattern need not run through megabytes. */
const START_LENGTH = 4_000
const LONGEST_PARSED = 32_000_000

/** An unpacked body, and what is known of it. */
export interface Came {
  bytes: Buffer
  /** As it crossed the network, in bytes. */
  sentBytes: number
  contentType: string
  /** True when the connection ended before the body did. */
  cut: boolean
}

/**
 * What a body is, by its content first and its Content-Type second: a gateway's HTML page under a
 * JSON type is HTML, an error in JSON under an image type is JSON.
 */
export function readBody({ bytes, sentBytes, contentType, cut }: Came): Body {
  const known = { sizeBytes: bytes.length, sentBytes, contentType }
  if (bytes.length === 0) return { ...known, form: 'empty', text: '', charset: 'utf-8' }

  const decoded = decode(bytes, contentType, cut)
  const form = decoded ? formOf(decoded.text, contentType, cut) : 'binary'
  return decoded && form !== 'binary'
    ? { ...known, form, ...decoded }
    : { ...known, form: 'binary', text: bytes.toString('base64'), charset: '' }
}

/** The text of a body that was read before, from the same bytes. */
export function textOf(bytes: Buffer, { form, charset }: Body, cut: boolean): string {
  return form === 'binary' ? bytes.toString('base64') : decodeKnown(bytes, charset, cut)
}

/** Of a very long text the outline is looked at: a value of all of it would not fit into memory. */
function isWholeJson(text: string): boolean {
  return isJson(text.length > LONGEST_PARSED ? outlineOf(text) : text)
}

function formOf(text: string, contentType: string, cut: boolean): BodyForm {
  const start = text.slice(0, START_LENGTH)
  const isJsonType = JSON_TYPE.test(contentType)
  const startsAsJson = JSON_START.test(start) || (isJsonType && /^\s*[[{]/.test(start))
  if ((startsAsJson || isJsonType) && !cut && isWholeJson(text)) return 'json'

  const isBinaryType = BINARY_TYPE.test(contentType)
  if (startsAsJson && !isBinaryType) return 'broken-json'
  if (HTML_START.test(start)) return 'html'
  return isBinaryType ? 'binary' : 'text'
}
