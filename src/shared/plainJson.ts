/**
 * A JSON text as a value; `undefined`, which no JSON text means, for one that is not JSON. Numbers
 * beyond 2^53 lose digits: where they are shown or sent on, `losslessJson.ts` is the one to take.
 */
export function readPlainJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  return readPlainJson(text) !== undefined
}
