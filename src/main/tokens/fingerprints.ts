import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type JsonFile, openJsonFile } from '../jsonFile.ts'

const KEY_BYTES = 32
const SHOWN_DIGITS = 8

const keySchema = z.object({ key: z.base64url().length(43).or(z.literal('')) })

/** Tells tokens apart without them. */
export interface Fingerprints {
  /** Eight hex digits, the same for the same token on this machine. */
  of: (token: string) => string
  setAside: JsonFile<unknown>['setAside']
}

/**
 * Opens the fingerprints of a data folder. They are made with a key of this installation, which lies
 * in a file of its own and is never exported: whoever has a fingerprint, from an export or from the
 * timeline alone, cannot test a token against it.
 */
export async function openFingerprints(path: string, now: () => number): Promise<Fingerprints> {
  const file = await openJsonFile({
    path,
    version: 1,
    schema: keySchema,
    initial: { key: '' },
    now,
  })
  if (file.value.key === '') {
    await file.write({ key: randomBytes(KEY_BYTES).toString('base64url') })
  }
  const key = Buffer.from(file.value.key, 'base64url')

  return {
    of: (token) => createHmac('sha256', key).update(token).digest('hex').slice(0, SHOWN_DIGITS),
    setAside: file.setAside,
  }
}
