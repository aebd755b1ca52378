/** A percent sign, itself encoded up to three times: an address in an address. */
const PERCENT = '%(?:25){0,3}'
/** A backslash, in a JSON text or in an address that holds one. */
const BACKSLASH = String.raw`(?:\\|${PERCENT}5[cC])`
/** What stands before an escaped character: more of it in JSON that stands in JSON. */
const ESCAPES = `${BACKSLASH}{1,8}`
const MAYBE_ESCAPED = `${BACKSLASH}{0,8}`
/** How many backslashes stand for one, by how deep the JSON stands in JSON. Deepest first. */
const DOUBLINGS = [16, 8, 4, 2, 1]

/** Base64 shorter than this would be found by chance. */
const MIN_BASE64_LENGTH = 8

const SHORT_ESCAPES: Record<string, string> = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
}
const ENTITIES: Record<string, string> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
}

/**
 * The source of a pattern that finds a secret however it is written: as it is, percent-encoded,
 * escaped in JSON or HTML, its special characters in any mixture of these, all of it as `\uXXXX`,
 * and in base64 wherever it begins in the encoded bytes. Every repetition is bounded, so that no
 * text makes the search slow.
 */
export function secretPattern(secret: string): string {
  const pieces = secret.match(/\\+|[^\\]/gu) ?? []
  const ways = [pieces.map(written).join(''), unicodeEscaped(secret), ...base64Patterns(secret)]
  return ways.join('|')
}

/** A character, or a run of backslashes, in every way it is written. Letters are left alone. */
function written(piece: string): string {
  if (/\w/.test(piece)) return RegExp.escape(piece)
  if (piece.startsWith('\\')) return writtenBackslashes(piece.length)

  const plain = [RegExp.escape(piece), percentEncoded(piece), ...entities(piece)]
  if (piece === ' ') plain.push(String.raw`\+`)
  const mayBeEscaped = /["'/]/.test(piece) ? MAYBE_ESCAPED : ''
  const short = SHORT_ESCAPES[piece]
  const escaped = short === undefined ? [] : [ESCAPES + short]
  return `(?:${[`${mayBeEscaped}(?:${plain.join('|')})`, unicodeEscaped(piece), ...escaped].join('|')})`
}

/** Whole doublings alone: one backslash more escapes what follows, and JSON must stay JSON. */
function writtenBackslashes(count: number): string {
  const runs = DOUBLINGS.map((doubling) => `${BACKSLASH}{${count * doubling}}`)
  const others = [unicodeEscaped('\\'), entities('\\').join('|')].map(
    (one) => `(?:${one}){${count}}`,
  )
  return `(?:${[...runs, ...others].join('|')})`
}

function unicodeEscaped(char: string): string {
  const units = Array.from({ length: char.length }, (_, at) => char.charCodeAt(at))
  return units.map((unit) => `${ESCAPES}u${hex(unit, 4)}`).join('')
}

function percentEncoded(char: string): string {
  const bytes = new TextEncoder().encode(char)
  return Array.from(bytes, (byte) => PERCENT + hex(byte, 2)).join('')
}

function entities(char: string): string[] {
  const code = char.codePointAt(0) ?? 0
  const name = ENTITIES[char]
  const numbered = [`&(?:amp;)?#0{0,4}${code};`, `&(?:amp;)?#[xX]0{0,4}${hex(code, 1)};`]
  return name === undefined ? numbered : [...numbered, `&(?:amp;)?${name};`]
}

/** Hexadecimal digits in either case. */
function hex(value: number, digits: number): string {
  const lower = value.toString(16).padStart(digits, '0')
  return lower.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
}

/** The characters that depend on the secret alone, for each of the three places it may begin at. */
function base64Patterns(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret)
  return [0, 1, 2].flatMap((lead) => {
    const padded = new Uint8Array(lead + bytes.length)
    padded.set(bytes, lead)
    const whole = btoa(String.fromCodePoint(...padded))
    const inner = whole.slice(Math.ceil((lead * 8) / 6), Math.floor((padded.length * 8) / 6))
    if (inner.length < MIN_BASE64_LENGTH) return []

    return inner
      .replaceAll('+', `(?:[+-]|${PERCENT}2[bB])`)
      .replaceAll('/', `(?:${MAYBE_ESCAPED}[/_]|${PERCENT}2[fF])`)
  })
}
