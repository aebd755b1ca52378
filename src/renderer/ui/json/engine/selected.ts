import type { Doc } from './doc.ts'
import { createJsonDoc } from './jsonDoc.ts'
import { createJsonIndex } from './jsonIndex.ts'
import { MOST_FILTERED_BYTES, select } from './jsonPath.ts'
import type { Filtered } from './messages.ts'
import type { Reading } from './reading.ts'
import { createScanner } from './scan.ts'
import { pathText } from './paths.ts'

/** What a filter selected, as a text of its own. */
export interface Selected {
  doc: Doc
  /** The path that a line's value has in the whole text. */
  pathOf: (line: number) => string
}

/** Filters what has been read by a JSONPath, or says why that cannot be. */
export function readSelection(
  reading: Reading,
  path: string,
): { selected: Selected | null; filtered: Filtered } {
  const json = reading.json()
  if (json === null) return { selected: null, filtered: { path, at: 'not-json' } }
  if (json.source.length > MOST_FILTERED_BYTES) {
    const limitBytes = MOST_FILTERED_BYTES
    return { selected: null, filtered: { path, at: 'too-large', limitBytes } }
  }
  try {
    const { bytes, matches, paths } = select(json, path)
    const index = createJsonIndex()
    createScanner(bytes, index).advance(bytes.length, true)
    const doc = createJsonDoc(bytes, index)
    const pathOf = (line: number) => {
      const [first, ...others] = doc.paths.stepsOf(line)
      // Every value but the list itself stands under its number in the list.
      return typeof first === 'number' ? (paths[first] ?? '$') + pathText(others).slice(1) : path
    }
    const filtered: Filtered = { path, at: 'done', matches, listed: paths.length }
    return { selected: { doc, pathOf }, filtered }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { selected: null, filtered: { path, at: 'refused', message } }
  }
}
