import type { Exchange } from '../../shared/exchange.ts'
import { createMask } from '../../shared/mask.ts'
import { verdictOf } from '../../shared/verdict.ts'
import { readBody, textOf } from './body.ts'
import { partLarge, type Parted, withBody } from './largeBody.ts'

/** Work on the bytes of a large body. It is all in here, so that any thread can do it. */
export type BodyJob = ReadJob | MaskJob

interface Job {
  /** As they came, unpacked. They are moved: who gives a job has them no longer. */
  bytes: Uint8Array<ArrayBuffer>
  /** True when the connection ended before the body did. */
  cut: boolean
}

/** To find out what a body is and what it says of the call. */
export interface ReadJob extends Job {
  kind: 'read'
  /** Its body says what is known without reading it. */
  exchange: Exchange
}

/** To take the secrets out of a body that was read. */
export interface MaskJob extends Job {
  kind: 'mask'
  /** Masked; its body is the one that came of reading. */
  exchange: Exchange
  secrets: readonly string[]
}

/**
 * Does a job. Reading gives the bytes back, and a body without any text: a beginning alone cannot be
 * masked, as a secret may be cut at its end. Masking gives a body as it is handed over, and what is kept of it.
 */
export function doBodyJob(job: BodyJob): Parted {
  const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength)
  const { exchange, cut } = job
  if (job.kind === 'read') {
    const read = readBody({ ...exchange.response.body, bytes, cut })
    const verdict = verdictOf(withBody(exchange, read))
    return {
      body: { ...read, text: '', large: { id: '', sizeBytes: bytes.length, verdict } },
      bytes,
    }
  }

  const { large: _, ...body } = exchange.response.body
  const text = createMask(job.secrets).text(textOf(bytes, body, cut))
  return partLarge(withBody(exchange, { ...body, text }))
}

/** Bytes in memory of their own, which can be moved to another thread. */
export function movable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  const isAlone = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return isAlone ? new Uint8Array(buffer) : new Uint8Array(bytes)
}
