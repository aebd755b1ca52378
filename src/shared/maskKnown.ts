import { DOTS, masked } from './masked.ts'
import { secretPattern } from './secretPattern.ts'

/** A secret shorter than this would be found by chance all over a text. */
const MIN_LENGTH = 4
/** Patterns of a few secrets each are searched for many times faster than one of all. */
const SECRETS_IN_A_PATTERN = 4

/** Takes the secrets given out of a text, in every form they are written in. */
export function maskKnown(secrets: readonly string[]): (text: string) => string {
  const known = [...new Set(secrets)]
    .filter((secret) => secret.length >= MIN_LENGTH)
    .sort((one, other) => other.length - one.length)

  const masks: ((text: string) => string)[] = []
  for (let from = 0; from < known.length; from += SECRETS_IN_A_PATTERN) {
    masks.push(maskFew(known.slice(from, from + SECRETS_IN_A_PATTERN)))
  }
  return (text) => masks.reduce((shown, mask) => mask(shown), text)
}

function maskFew(secrets: string[]): (text: string) => string {
  const shown = new Map(secrets.map((secret, at) => [`s${at}`, masked(secret)]))
  const sources = secrets.map((secret, at) => `(?<s${at}>${secretPattern(secret)})`)
  const pattern = new RegExp(sources.join('|'), 'g')

  return (text) => {
    const pieces: string[] = []
    let from = 0
    for (const match of text.matchAll(pattern)) {
      const found = Object.entries(match.groups ?? {}).find(([, form]) => form !== undefined)
      pieces.push(text.slice(from, match.index), shown.get(found?.[0] ?? '') ?? DOTS)
      from = match.index + match[0].length
    }
    return from === 0 ? text : pieces.join('') + text.slice(from)
  }
}
