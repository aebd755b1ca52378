import { isAt } from './mark.ts'

/** Bytes of a frame by its mode, the byte before it left out. RFC 4867, sections 5.3 and 3.6. */
const NARROW = [12, 13, 15, 17, 19, 20, 26, 31, 5]
const WIDE = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5]
/** Nothing was said, or nothing came: a frame without bytes. */
const EMPTY_MODES = new Set([14, 15])
const FRAME_MS = 20

const HEADS = [
  { mark: '#!AMR-WB\n', sizes: WIDE },
  { mark: '#!AMR\n', sizes: NARROW },
]

/**
 * How long an AMR file lasts, in milliseconds: so many whole frames of 20 ms. `null` for other
 * files, for those of several channels, and where what follows is no frame.
 */
export function amrDurationMs(bytes: Uint8Array): number | null {
  const head = HEADS.find(({ mark }) => isAt(bytes, 0, mark))
  if (head === undefined) return null

  let frames = 0
  let at = head.mark.length
  while (at < bytes.length) {
    const mode = ((bytes[at] ?? 0) >> 3) & 0x0f
    const size = EMPTY_MODES.has(mode) ? 0 : head.sizes[mode]
    if (size === undefined) return null
    at += 1 + size
    if (at <= bytes.length) frames += 1
  }
  return frames * FRAME_MS
}
