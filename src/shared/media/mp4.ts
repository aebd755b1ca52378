/** What the index of a film says of it; `null` for what it does not say. */
export interface Film {
  durationMs: number | null
  /** Of the largest track, in pixels. */
  width: number | null
  height: number | null
}

interface Box {
  name: string
  /** Where its content begins, and the first byte behind it. */
  from: number
  to: number
}

/** Reads the length and the size of an MP4 from the boxes of its index. ISO/IEC 14496-12. */
export function readMp4(bytes: Uint8Array): Film {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const index = boxesIn(view, 0, bytes.length).find(({ name }) => name === 'moov')
  const boxes = index ? boxesIn(view, index.from, index.to) : []
  const header = boxes.find(({ name }) => name === 'mvhd')
  const sizes = boxes
    .filter(({ name }) => name === 'trak')
    .flatMap(({ from, to }) => boxesIn(view, from, to))
    .filter(({ name, from, to }) => name === 'tkhd' && to - from >= 84)
    // In 65,536ths of a pixel, at the end of a track's header.
    .map(({ to }) => ({ width: view.getUint16(to - 8), height: view.getUint16(to - 4) }))
    .filter(({ width, height }) => width > 0 && height > 0)
    .sort((one, other) => other.width * other.height - one.width * one.height)
  return {
    durationMs: header ? lengthIn(view, header) : null,
    width: sizes[0]?.width ?? null,
    height: sizes[0]?.height ?? null,
  }
}

function lengthIn(view: DataView, { from, to }: Box): number | null {
  const isLong = to - from >= 32 && view.getUint8(from) === 1
  if (to - from < 20) return null
  const unitsPerSecond = view.getUint32(from + (isLong ? 20 : 12))
  const units = isLong ? Number(view.getBigUint64(from + 24)) : view.getUint32(from + 16)
  // All ones stand for a length that is not known.
  if (unitsPerSecond === 0 || units === 0 || units >= 0xff_ff_ff_ff) return null
  return Math.round((units / unitsPerSecond) * 1000)
}

/** The boxes in a stretch of bytes, as far as they lie within it. */
function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = []
  let at = from
  while (at + 8 <= to) {
    const name = String.fromCharCode(...[4, 5, 6, 7].map((step) => view.getUint8(at + step)))
    const short = view.getUint32(at)
    const head = short === 1 && at + 16 <= to ? 16 : 8
    const size = short === 0 ? to - at : head === 16 ? Number(view.getBigUint64(at + 8)) : short
    if (size < head || at + size > to) break
    boxes.push({ name, from: at + head, to: at + size })
    at += size
  }
  return boxes
}
