declare global {
  // In Node since 21, not yet in TypeScript's own list.
  interface JSON {
    rawJSON(text: string): unknown
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
    ): unknown
  }
}

/** Reads JSON; an integer that a number cannot hold becomes a bigint. Throws `SyntaxError`. */
export function readJson(text: string): unknown {
  return JSON.parse(text, (_key, value, { source }) => {
    if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
    return source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value
  })
}

/** Writes JSON without spaces; a bigint becomes a number with all its digits. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'bigint' ? JSON.rawJSON(String(one)) : one,
  )
}

/** Whether a value is a JSON object: neither null nor a list. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
