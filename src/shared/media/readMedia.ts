import { amrDurationMs } from './amr.ts'
import { extensionIn, extensionOf, MOST_HANDED_BYTES } from './fileTypes.ts'
import { isAt } from './mark.ts'
import { readMp4 } from './mp4.ts'

/** What a file is by its own bytes. */
export interface MediaFacts {
  name: string
  sizeBytes: number
  /** The extension whose files begin so, whatever it is called; `null` for one that is not known. */
  looksLike: string | null
  /** Of voice and video; `null` where it has none, or none that can be read. */
  durationMs: number | null
  /** Of images and videos, in pixels. */
  width: number | null
  height: number | null
  /** Of its bytes, as hex digits; '' for a file that is too large to be read. */
  sha256: string
}

const LASTING = new Set(['mp3', 'wav', 'ogg'])
const PICTURES = new Set(['png', 'jpg', 'jpeg', 'gif', 'bmp'])

/** Reads what a file is from its bytes. Rejects when the file cannot be read any more. */
export async function readMedia(file: Blob & { readonly name: string }): Promise<MediaFacts> {
  const { name, size: sizeBytes } = file
  const isRead = sizeBytes <= MOST_HANDED_BYTES
  const bytes = new Uint8Array(await (isRead ? file : file.slice(0, 64)).arrayBuffer())
  const looksLike = looksOf(bytes, extensionOf(name))
  const facts = { name, sizeBytes, looksLike }
  if (!isRead) return { ...facts, durationMs: null, width: null, height: null, sha256: '' }

  const [looks, sha256] = await Promise.all([
    looksLike === 'mp4' ? readMp4(bytes) : lookAt(bytes, looksLike ?? ''),
    hashOf(bytes),
  ])
  return { ...facts, ...looks, sha256 }
}

async function lookAt(bytes: Uint8Array, extension: string) {
  const [durationMs, size] = await Promise.all([
    durationOf(bytes, extension),
    sizeOf(bytes, extension),
  ])
  return { durationMs, ...size }
}

/** An ogg is known, although an upload does not take it. */
function looksOf(bytes: Uint8Array, extension: string): string | null {
  return isAt(bytes, 0, 'OggS') ? 'ogg' : extensionIn(bytes, extension)
}

async function durationOf(bytes: Uint8Array, extension: string): Promise<number | null> {
  if (extension === 'amr') return amrDurationMs(bytes)
  if (!LASTING.has(extension)) return null
  const { parseBuffer } = await import('music-metadata')
  const options = { duration: true, skipCovers: true, skipPostHeaders: true }
  // Whatever is not as such a file should be is a file without a duration.
  const read = await parseBuffer(bytes, `x.${extension}`, options).catch(() => null)
  const seconds = read?.format.duration
  return seconds !== undefined && seconds > 0 && Number.isFinite(seconds)
    ? Math.round(seconds * 1000)
    : null
}

async function sizeOf(bytes: Uint8Array, extension: string) {
  const none = { width: null, height: null }
  if (!PICTURES.has(extension)) return none
  const { imageSize } = await import('image-size')
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return none
    // From 5 on the camera was held upright. https://www.w3.org/TR/png-3/#eXIf
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    // A picture that begins as one and is none has no size.
    return none
  }
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
