import { promisify } from 'node:util'
import zlib, { constants } from 'node:zlib'
import { FailureError } from '../../shared/result.ts'

type Unpacker = (bytes: Buffer, maxOutputLength: number) => Promise<Buffer>

/** With these, a body cut short is unpacked as far as it goes. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH }
const lenientBrotli = { finishFlush: constants.BROTLI_OPERATION_FLUSH }
const lenientZstd = { finishFlush: constants.ZSTD_e_flush }

const inflate = promisify(zlib.inflate)
const inflateRaw = promisify(zlib.inflateRaw)
const gunzip = promisify(zlib.gunzip)
const brotliDecompress = promisify(zlib.brotliDecompress)
const zstdDecompress = promisify(zlib.zstdDecompress)

const UNPACKERS = new Map<string, Unpacker>([
  ['gzip', (bytes, maxOutputLength) => gunzip(bytes, { ...lenient, maxOutputLength })],
  [
    'deflate',
    (bytes, maxOutputLength) =>
      (isZlib(bytes) ? inflate : inflateRaw)(bytes, { ...lenient, maxOutputLength }),
  ],
  [
    'br',
    (bytes, maxOutputLength) => brotliDecompress(bytes, { ...lenientBrotli, maxOutputLength }),
  ],
  ['zstd', (bytes, maxOutputLength) => zstdDecompress(bytes, { ...lenientZstd, maxOutputLength })],
])

/** The encodings that are unpacked, for `Accept-Encoding`. */
export const ACCEPTED_ENCODINGS = [...UNPACKERS.keys()].join(', ')

/**
 * Undoes a Content-Encoding. Stops at `limitBytes` with `too-large`, however much a small body
 * would unpack to; bytes that are not what the header says are given as they came.
 */
export async function unpack(bytes: Buffer, encoding: string, limitBytes: number): Promise<Buffer> {
  const names = encoding.toLowerCase().split(',')
  let unpacked = bytes
  for (const name of names.toReversed()) {
    const unpacker = UNPACKERS.get(name.trim().replace(/^x-/, ''))
    if (!unpacker || unpacked.length === 0) continue

    try {
      unpacked = await unpacker(unpacked, limitBytes)
    } catch (error) {
      if (isTooLarge(error)) throw tooLarge(limitBytes)
      unpacked = bytes
      break
    }
  }
  if (unpacked.length > limitBytes) throw tooLarge(limitBytes)
  return unpacked
}

/** Some servers send `deflate` without the wrapping that the name stands for. */
function isZlib(bytes: Buffer): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

function tooLarge(limitBytes: number): FailureError {
  return new FailureError({ kind: 'too-large', what: 'unpacked', limitBytes })
}
