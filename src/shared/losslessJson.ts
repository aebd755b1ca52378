import { isLosslessNumber, parse, stringify } from 'lossless-json'

/** Where a number may stand that is not as long, or not written, as the machine's own would be. */
const UNUSUAL_NUMBER = /(?:^|[:,[])\s*(-0|-?\d+[.eE][\d.eE+-]*|-?\d{16,}[\d.eE+-]*)/g

/**
 * A JSON text as a value whose numbers keep every digit; throws `SyntaxError`. Numbers that lose
 * nothing are plain ones.
 */
function parseJson(text: string): unknown {
  // The machine's own parser is ten times as fast.
  if (!hasUnusualNumber(text)) return JSON.parse(text)
  // As `JSON.parse` does: of a key that stands twice, the last counts.
  return parse(text, null, { onDuplicateKey: ({ newValue }) => newValue })
}

function hasUnusualNumber(text: string): boolean {
  for (const [, number = ''] of text.matchAll(UNUSUAL_NUMBER)) {
    if (String(Number(number)) !== number) return true
  }
  return false
}

/** As `parseJson`, with `undefined` for a text that is not JSON. */
export function tryParseJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** A value as JSON text, its numbers with every digit they had; `indent` spaces a level. */
export function printJson(value: unknown, indent = 0): string {
  return stringify(value, null, indent) ?? 'null'
}

/** A number or a text as text; `null` for anything else. DingTalk writes codes both ways. */
export function textOf(value: unknown): string | null {
  if (isLosslessNumber(value)) return value.toString()
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : null
}
