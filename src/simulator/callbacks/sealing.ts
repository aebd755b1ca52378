import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const BLOCK_BYTES = 32
const SALT_BYTES = 16
const LENGTH_BYTES = 4

/** What both ends know of a callback. */
export interface Lock {
  /** Goes into the signature. */
  token: string
  /** 43 letters and digits, which are the key in base64 without its last sign. */
  aesKey: string
  /** Whose callback it is: for one that was registered by a call, the CorpId. */
  owner: string
}

/** A text, encrypted and signed. */
export interface Sealed {
  signature: string
  timestamp: string
  nonce: string
  encrypt: string
}

/**
 * Encrypts and signs a text.
 * https://open.dingtalk.com/document/development/callback-encryption-and-decryption
 */
export function seal(lock: Lock, text: string, now: number): Sealed {
  const body = Buffer.from(text)
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(body.length)
  const plain = Buffer.concat([randomBytes(SALT_BYTES), length, body, Buffer.from(lock.owner)])
  // Blocks of 32, where the cipher's own padding would make blocks of 16.
  const missing = BLOCK_BYTES - (plain.length % BLOCK_BYTES)
  const cipher = createCipheriv('aes-256-cbc', ...keysOf(lock)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(missing, missing)])
  const encrypt = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
  const [timestamp, nonce] = [String(now), randomBytes(8).toString('hex')]
  return { signature: signatureOf(lock, { timestamp, nonce, encrypt }), timestamp, nonce, encrypt }
}

/** The text in it; `null` when the signature is another, or it cannot be decrypted, or not for us. */
export function unseal(lock: Lock, sealed: Sealed): string | null {
  if (sealed.signature !== signatureOf(lock, sealed)) return null
  try {
    const decipher = createDecipheriv('aes-256-cbc', ...keysOf(lock)).setAutoPadding(false)
    const bytes = Buffer.from(sealed.encrypt, 'base64')
    const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
    const plain = padded.subarray(0, padded.length - (padded.at(-1) ?? 0))
    const start = SALT_BYTES + LENGTH_BYTES
    const end = start + plain.readUInt32BE(SALT_BYTES)
    return plain.toString('utf8', end) === lock.owner ? plain.toString('utf8', start, end) : null
  } catch {
    return null
  }
}

function keysOf({ aesKey }: Lock): [key: Buffer, vector: Buffer] {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  return [key, key.subarray(0, SALT_BYTES)]
}

function signatureOf({ token }: Lock, sealed: Omit<Sealed, 'signature'>): string {
  const { timestamp, nonce, encrypt } = sealed
  const parts = [token, timestamp, nonce, encrypt].toSorted()
  return createHash('sha1').update(parts.join('')).digest('hex')
}
