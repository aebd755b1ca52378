import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { FailureError } from '../../shared/result.ts'

/** A body cut short is unpacked as far as it goes. */
const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH }

const UNPACKERS: Record<string, (bytes: Buffer, maxOutputLength: number) => Promise<Buffer>> = {
  gzip: (bytes, max) => promisify(zlib.gunzip)(bytes, { ...lenient, maxOutputLength: max }),
  deflate: (bytes, max) => promisify(zlib.inflate)(bytes, { ...lenient, maxOutputLength: max }),
  br: (bytes, max) => promisify(zlib.brotliDecompress)(bytes, { maxOutputLength: max }),
  zstd: (bytes, max) => promisify(zlib.zstdDecompress)(bytes, { maxOutputLength: max }),
}

/** The encodings that are unpacked, for `Accept-Encoding`. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br'

/**
 * Undoes a Content-Encoding. Stops at `limitBytes` with `too-large`, however much a small body
 * would unpack to; bytes that are not what the header says are given as they came.
 */
export async function unpack(bytes: Buffer, encoding: string, limitBytes: number): Promise<Buffer> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  let unpacked = bytes
  for (const name of names.toReversed()) {
    const unpacker = UNPACKERS[name.replace(/^x-/, '')]
    if (!unpacker || unpacked.length === 0) continue

    try {
      unpacked = await unpacker(unpacked, limitBytes)
    } catch (error) {
      if (!isTooLarge(error)) return bytes
      throw new FailureError({ kind: 'too-large', what: 'unpacked', limitBytes })
    }
  }
  return unpacked
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
