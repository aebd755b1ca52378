import type { Bridge } from '../../../../shared/contract.ts'
import type { Failure } from '../../../../shared/result.ts'
import { base64Of } from '../../../base64.ts'

/** So much crosses at a time: larger pieces are quicker, and leave main many times as much to collect. */
const PIECE_BYTES = 64 * 1024

/** How the handing over of a file ended. */
export type Handed = { at: 'done' } | { at: 'unreadable' } | { at: 'failed'; failure: Failure }

/**
 * Hands a file over to main, piece by piece. Main never hears where it lies. `isWanted` is asked
 * before each piece; one that is not wanted any more ends as cancelled.
 */
export async function stageFile(
  ask: Bridge['ask'],
  stagedId: string,
  file: Blob,
  isWanted: () => boolean,
): Promise<Handed> {
  for (let from = 0; from === 0 || from < file.size; from += PIECE_BYTES) {
    if (!isWanted()) return { at: 'failed', failure: { kind: 'cancelled' } }
    const base64 = await base64Of(file.slice(from, from + PIECE_BYTES)).catch(() => null)
    if (base64 === null) return { at: 'unreadable' }
    const result = await ask('media.stage', { stagedId, from, base64 })
    if (!result.ok) return { at: 'failed', failure: result.failure }
  }
  return { at: 'done' }
}
