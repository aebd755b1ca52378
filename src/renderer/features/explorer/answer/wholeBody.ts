import type { Body, LargeBody } from '../../../../shared/exchange.ts'
import { fetchPiece } from '../../../ui/json/ground.ts'
import { bytesOf } from '../hex/hexRow.ts'

const PIECE_BYTES = 4_194_304

/** Where the window reads a large body. */
export function bodyAddress({ id }: Pick<LargeBody, 'id'>): string {
  return `/bodies/${id}`
}

/**
 * All of a body's bytes, secrets masked; `null` when a large one is no longer kept. They lie in the
 * browser's store of blobs, not in the window's memory.
 */
export async function wholeBody(body: Body): Promise<Blob | null> {
  const { large, contentType } = body
  if (!large) return new Blob([bytesOf(body)], { type: contentType })

  const pieces: Blob[] = []
  for (let from = 0; from < large.sizeBytes; from += PIECE_BYTES) {
    const to = Math.min(from + PIECE_BYTES, large.sizeBytes)
    const piece = await fetchPiece(bodyAddress(large), from, to)
    if (piece === null) return null
    pieces.push(new Blob([piece]))
  }
  return new Blob(pieces, { type: contentType })
}
