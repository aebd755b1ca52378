import { randomBytes } from 'node:crypto'

/** A request id as the api host writes it: an upper-case UUID that starts with the time. */
export function apiRequestId(now: number): string {
  const time = Math.max(0, Math.trunc(now)).toString(16).padStart(12, '0').slice(-12)
  const random = randomBytes(10).toString('hex')
  const variant = (8 + (randomBytes(1).readUInt8() & 3)).toString(16)
  const parts = [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(0, 3)}`,
    `${variant}${random.slice(3, 6)}`,
    random.slice(6, 18),
  ]
  return parts.join('-').toUpperCase()
}

/** A request id as the /topapi gateway writes it: 13 lower-case letters and digits. */
export function topapiRequestId(): string {
  return `16${BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .padStart(11, '0')
    .slice(-11)}`
}
