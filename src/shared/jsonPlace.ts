import { parse } from 'lossless-json'

/** Where in a text something is wrong; both count from 1. */
export interface TextPlace {
  line: number
  column: number
}

/** Where a text stops being JSON; `null` for one that is JSON. */
export function jsonPlace(text: string): TextPlace | null {
  try {
    parse(text)
    return null
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const said = /at position (\d+)/.exec(message)?.[1]
    // What ends too early is wrong at its end.
    return placeAt(text, said === undefined ? text.length : Number(said))
  }
}

function placeAt(text: string, position: number): TextPlace {
  const before = text.slice(0, position).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
