import type { Doc } from './doc.ts'
import { createJsonDoc, type JsonDoc } from './jsonDoc.ts'
import { createJsonIndex } from './jsonIndex.ts'
import type { ReadingState, Request } from './messages.ts'
import { createScanner } from './scan.ts'
import type { SessionGround } from './session.ts'
import { placeOf } from './place.ts'
import { createTextDoc, type TextDoc } from './textDoc.ts'

/** The first lines are read out of so few bytes. */
const FIRST_BYTES = 65_536
/** How often what has been read is told: drawing it takes the window's time. */
const TELL_EVERY_MS = 100
const SLICE_BYTES = 1_048_576
/** What is fetched at once: small enough that no one on the way is held up. */
const PIECE_BYTES = 4_194_304

/** A text that comes in, is read once, and is there as lines. */
export interface Reading {
  begin: () => void
  doc: () => Doc
  /** The whole of it as JSON; `null` when it is not JSON, or not all there. */
  json: () => JsonDoc | null
  bytes: () => Uint8Array<ArrayBuffer>
  isComplete: () => boolean
  state: () => Omit<ReadingState, 'rows' | 'lines' | 'filtered'>
}

/** Makes the reading of a source. Tells `changed` of every stretch that has been read. */
export function createReading(
  { source, form }: Extract<Request, { do: 'open' }>,
  { pause, now, fetchPiece, changed }: SessionGround & { changed: () => void },
): Reading {
  const bytes = 'bytes' in source ? source.bytes : new Uint8Array(source.sizeBytes)
  const index = createJsonIndex()
  const scanner = createScanner(bytes, index)
  let read = 0
  const json = createJsonDoc(bytes, index, () => read === bytes.length)
  let text: TextDoc | null = form === 'text' ? createTextDoc(bytes) : null
  let arrived = bytes.length
  let isLost = false
  let toldAt = 0
  /** The piece that is on its way while the one before is read. */
  let coming: Promise<Uint8Array | null> | null = null
  let broken: ReadingState['broken'] = null

  if ('address' in source) {
    bytes.set(source.head.subarray(0, bytes.length))
    arrived = Math.min(source.head.length, bytes.length)
  }

  function advance(limit: number) {
    if (!text) {
      scanner.advance(limit, limit === bytes.length)
      if (scanner.broken && arrived === bytes.length) becomeText()
    }
    text?.advance(limit)
    read = limit
  }

  /** What is no JSON after all is shown as the text it is. */
  function becomeText() {
    const { offset, problem } = scanner.broken ?? { offset: 0, problem: 'ends-early' as const }
    broken = { ...placeOf(bytes, offset), problem }
    text = createTextDoc(bytes)
  }

  async function readOn(): Promise<void> {
    let slice = SLICE_BYTES
    for (;;) {
      while (read < arrived) {
        const before = scanner.offset
        advance(Math.min(arrived, read + slice))
        // A token longer than a slice is read from its beginning: in ever longer slices.
        slice = scanner.offset === before && !text ? slice * 2 : SLICE_BYTES
        const isDue = now() - toldAt >= TELL_EVERY_MS || isComplete()
        if (isDue) tell()
        await pause()
      }
      if (arrived >= bytes.length || isLost) return
      await fetchNext()
    }
  }

  function fetchFrom(address: string, from: number): Promise<Uint8Array | null> {
    return fetchPiece(address, from, Math.min(bytes.length, from + PIECE_BYTES))
  }

  async function fetchNext(): Promise<void> {
    if (!('address' in source)) return
    const piece = await (coming ?? fetchFrom(source.address, arrived))
    coming = null
    if (piece === null || piece.length === 0) {
      isLost = true
      tell()
      return
    }
    bytes.set(piece, arrived)
    arrived += piece.length
    if (arrived < bytes.length) coming = fetchFrom(source.address, arrived)
  }

  function tell() {
    toldAt = now()
    changed()
  }

  function isComplete(): boolean {
    return isLost || read === bytes.length
  }

  return {
    begin: () => {
      advance(Math.min(arrived, FIRST_BYTES))
      tell()
      if (!isComplete()) void readOn()
    },
    doc: () => text ?? json,
    json: () => (!text && !isLost && isComplete() ? json : null),
    bytes: () => bytes,
    isComplete,
    state: () => ({
      form: text ? 'text' : 'json',
      readBytes: read,
      sizeBytes: bytes.length,
      isComplete: isComplete(),
      broken,
      isLost,
    }),
  }
}
