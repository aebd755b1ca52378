const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
/** A letter written as one escape or as two; an escaped backslash is taken along, so as not to be read twice. */
const ESCAPE = /\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})|\\u([\da-f]{4})|\\\\/gi
const SEEN = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u

/** Bytes as text. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to))
}

/**
 * A JSON string as it is shown: as received, but letters that were written as escapes are letters,
 * `\u90e8` is 部. What cannot be seen or would end the string stays escaped.
 */
export function readable(source: string): string {
  if (!source.includes('\\u')) return source
  return source.replaceAll(ESCAPE, (escape: string, high?: string, low?: string, one?: string) => {
    const units = [high, low, one].filter((unit) => unit !== undefined)
    const letter = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
    const isSafe = SEEN.test(letter) && letter !== '"' && letter !== '\\'
    return isSafe ? letter : escape
  })
}

/** The start of some bytes as text of at most so many characters, and how many bytes are left out. */
export function beginning(
  bytes: Uint8Array,
  from: number,
  to: number,
  characters: number,
): { text: string; leftOut: number } {
  // No character takes more than four bytes, an escaped one no more than six.
  const most = from + characters
  if (to <= most) return { text: textOf(bytes, from, to), leftOut: 0 }

  const end = wholeCharacters(bytes, from, most)
  return { text: textOf(bytes, from, end), leftOut: to - end }
}

/** Not within a letter of several bytes, nor within an escape. */
function wholeCharacters(bytes: Uint8Array, from: number, most: number): number {
  let end = most
  while (end > from && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  for (let back = 1; back <= 6 && end - back > from; back += 1) {
    if (bytes[end - back] === 0x5c) return end - back
  }
  return end
}
