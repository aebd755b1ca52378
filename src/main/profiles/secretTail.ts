const SHORTEST_WITH_TAIL = 16
const TAIL_LENGTH = 4

/** The last four characters of a secret; '' when it is so short that they would tell much of it. */
export function tailOf(secret: string): string {
  const characters = Array.from(secret)
  return characters.length < SHORTEST_WITH_TAIL ? '' : characters.slice(-TAIL_LENGTH).join('')
}
