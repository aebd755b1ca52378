import type { Doc } from '../../../../src/renderer/ui/json/engine/doc.ts'
import { createJsonDoc, type JsonDoc } from '../../../../src/renderer/ui/json/engine/jsonDoc.ts'
import { createJsonIndex } from '../../../../src/renderer/ui/json/engine/jsonIndex.ts'
import { type Row, rowText } from '../../../../src/renderer/ui/json/engine/row.ts'
import { createScanner } from '../../../../src/renderer/ui/json/engine/scan.ts'

/** A JSON text read in slices of so many bytes; throws where it is not JSON. */
export function read(text: string, sliceBytes = Infinity): JsonDoc {
  const bytes = new TextEncoder().encode(text)
  const index = createJsonIndex()
  const scanner = createScanner(bytes, index)
  let limit = 0
  while (limit < bytes.length) {
    limit = Math.min(bytes.length, limit + sliceBytes)
    scanner.advance(limit, limit === bytes.length)
  }
  if (scanner.broken) throw new Error(`${scanner.broken.problem} at ${scanner.broken.offset}`)
  return createJsonDoc(bytes, index)
}

/** The rows that are seen. */
export function rowsOf(doc: Doc): Row[] {
  return Array.from({ length: doc.rows }, (_, row) => doc.row(row))
}

/** The rows that are seen, as they are printed. */
export function textsOf(doc: Doc): string[] {
  return rowsOf(doc).map((row) => '  '.repeat(row.depth) + rowText(row))
}
