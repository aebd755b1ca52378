import type { Body, Exchange } from '../../shared/exchange.ts'
import { readBody } from './body.ts'
import { movable } from './bodyJobs.ts'
import type { BodyThread } from './bodyThread.ts'
import type { Unread } from './exchange.ts'
import type { Parted } from './largeBody.ts'

/** Work on a smaller body holds main up for less than 30 ms, which is less than a thread takes to start. */
const LARGE_BYTES = 1_048_576

/** Reads bodies, the large ones on a thread of their own. */
export interface BodyReader {
  /**
   * What a body is. A large one is without its text, with its verdict, and known here until it is
   * masked. Throws `cancelled`.
   */
  read: (unread: Unread, signal: AbortSignal) => Promise<Body>
  /**
   * The body of an exchange, masked and parted. `masked` is the exchange with all but this body
   * masked. Throws `cancelled`. A body can be asked for once.
   */
  mask: (raw: Body, given: Given, signal?: AbortSignal) => Promise<Parted>
}

interface Given {
  masked: Exchange
  secrets: readonly string[]
}

/** Makes the reader of bodies. */
export function createBodyReader(
  thread: Pick<BodyThread, 'run'>,
  fromBytes = LARGE_BYTES,
): BodyReader {
  /** By their bodies, and never in them: what is not masked must not cross with a copy of one. */
  const unmasked = new WeakMap<Body, Pick<Unread, 'cut'> & { bytes: Uint8Array<ArrayBuffer> }>()

  return {
    read: async ({ bytes, cut, exchange }, signal) => {
      if (bytes.length < fromBytes) return readBody({ ...exchange.response.body, bytes, cut })

      const job = { kind: 'read', bytes: movable(bytes), cut, exchange } as const
      const read = await thread.run(job, signal)
      unmasked.set(read.body, { bytes: movable(read.bytes ?? bytes), cut })
      return read.body
    },
    mask: async (raw, { masked, secrets }, signal) => {
      const kept = unmasked.get(raw)
      if (!kept) throw new Error('the bytes of a large body are not there')
      unmasked.delete(raw)
      return thread.run({ kind: 'mask', ...kept, exchange: masked, secrets }, signal)
    },
  }
}
