import { JSONPathEnvironment } from 'json-p3'
import type { JsonDoc } from './jsonDoc.ts'
import { pathText, type Step } from './paths.ts'
import { textOf } from './text.ts'

/** What a JSONPath selects, as a text of its own: a list of the values found, each as received. */
export interface Selection {
  bytes: Uint8Array<ArrayBuffer>
  /** How many values were found. */
  matches: number
  /** The path of each value that is in the list. */
  paths: string[]
}

/** A larger text is not filtered: its values would take some times its size in memory. */
export const MOST_FILTERED_BYTES = 20_000_000
/** So many values are listed; the rest are counted. */
const MOST_MATCHES = 10_000

const COMMA = new TextEncoder().encode(',')
const BRACKETS = new TextEncoder().encode('[]')

/** Selects by a JSONPath (RFC 9535). Throws an error of the library when the path is not one. */
export function select(doc: JsonDoc, path: string): Selection {
  const compiled = new JSONPathEnvironment({ maxRecursionDepth: 1_000_000_000 }).compile(path)
  const locations = locationsOf(compiled, doc)
  const pieces: Uint8Array[] = []
  const paths: string[] = []
  let matches = 0
  for (const location of locations) {
    matches += 1
    if (matches > MOST_MATCHES) continue
    const line = doc.paths.lineOf(location)
    if (line < 0) continue
    const { from, to } = doc.rangeOf(line)
    pieces.push(doc.source.subarray(from, to))
    paths.push(pathText(location))
  }
  return { bytes: listOf(pieces), matches, paths }
}

function* locationsOf(
  compiled: ReturnType<JSONPathEnvironment['compile']>,
  doc: JsonDoc,
): Generator<Step[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON.parse gives is what the library calls a JSON value
  const value = JSON.parse(textOf(doc.source, 0, doc.source.length)) as Parameters<
    typeof compiled.lazyQuery
  >[0]
  for (const { location } of compiled.lazyQuery(value)) yield location
}

function listOf(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const commas = Math.max(0, pieces.length - 1)
  const length = pieces.reduce((sum, piece) => sum + piece.length, BRACKETS.length + commas)
  const bytes = new Uint8Array(length)
  bytes.set(BRACKETS.subarray(0, 1))
  let at = 1
  for (const [number, piece] of pieces.entries()) {
    if (number > 0) {
      bytes.set(COMMA, at)
      at += 1
    }
    bytes.set(piece, at)
    at += piece.length
  }
  bytes.set(BRACKETS.subarray(1), at)
  return bytes
}
