/** What stands for a secret. */
export const DOTS = '••••'

/** A shorter secret shows no tail: four characters would be too large a part of it. */
const TAIL_FROM_LENGTH = 16

/** A secret as it may be shown: dots, and its last four characters when it is long enough. */
export function masked(secret: string): string {
  const end = secret.slice(-4)
  return secret.length >= TAIL_FROM_LENGTH && /^[\w-]{4}$/.test(end) ? DOTS + end : DOTS
}
