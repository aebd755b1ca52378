import { DOTS, masked } from './masked.ts'
import { SECRET_HEADERS, SECRET_NAMES, SECRET_QUERY_NAMES } from './maskNames.ts'

const names = SECRET_NAMES.join('|')
const queryNames = SECRET_QUERY_NAMES.join('|')

/** Where a secret stands by its name: what goes before it, and what ends it. */
interface Place {
  /** A text with none of these has no such place: looking for them takes a tenth of the time. */
  signs: string[]
  before: RegExp
  /** The end, or an escape on the way to it. */
  end: RegExp
}

const COLON = String.raw`\s{0,64}:\s{0,64}`
/** No repetition is unbounded, so that no text makes the search slow or too deep. */
const PLACES: Place[] = [
  // A query, a form, or a sentence that quotes one.
  {
    signs: ['='],
    before: new RegExp(String.raw`\b(?:${names})=|(?<![^?&])(?:${queryNames})=`, 'gi'),
    end: /[&#\s"<>\\]/g,
  },
  // A query that is itself encoded.
  {
    signs: ['%3D', '%3d'],
    before: new RegExp(`(?<=%3F|%26|\\b)(?:${names})%3D|(?<=%3F|%26)(?:${queryNames})%3D`, 'gi'),
    end: /[&#\s"<>\\]|%2[236]/g,
  },
  {
    signs: ['"'],
    before: new RegExp(`"(?:${names})"${COLON}"`, 'gi'),
    end: /\\[^]|"/g,
  },
  // JSON inside a JSON text, at any depth: its quotes carry backslashes.
  {
    signs: [String.raw`\"`],
    before: new RegExp(
      String.raw`(?<!\\)(?<escape>\\{1,15})"(?:${names})\k<escape>"${COLON}\k<escape>"`,
      'gi',
    ),
    end: /["\\]/g,
  },
]

/** Takes out of a text what its name says is secret. */
export function maskNamed(text: string): string {
  return PLACES.reduce((shown, place) => {
    const mayBeThere = place.signs.some((sign) => shown.includes(sign))
    return mayBeThere ? maskAt(shown, place) : shown
  }, text)
}

/** Takes out of a header's value what the header's name says is secret; `null` when it says nothing. */
export function maskHeaderNamed(name: string, value: string): string | null {
  const lower = name.toLowerCase()
  if (SECRET_HEADERS.some((secret) => secret === lower)) return maskedOnce(value)
  if (lower !== 'set-cookie') return null
  return value.replace(/=([^;]*)/, (_all, cookie: string) => `=${maskedOnce(cookie)}`)
}

function maskAt(text: string, place: Place): string {
  const before = new RegExp(place.before)
  const pieces: string[] = []
  let from = 0
  while (before.exec(text)) {
    const start = before.lastIndex
    const end = endOfValue(text, start, place.end)
    pieces.push(text.slice(from, start), maskedOnce(text.slice(start, end)))
    from = end
    before.lastIndex = end
  }
  return from === 0 ? text : pieces.join('') + text.slice(from)
}

function endOfValue(text: string, start: number, endOrEscape: RegExp): number {
  const end = new RegExp(endOrEscape)
  end.lastIndex = start
  for (let found = end.exec(text); found; found = end.exec(text)) {
    const isEscape = found[0].length === 2
    if (!isEscape) return found.index
  }
  return text.length
}

/** An empty value hides nothing, and a masked one is left as it is. */
function maskedOnce(value: string): string {
  const isMasked = value.startsWith(DOTS) || value.startsWith(encodeURIComponent(DOTS))
  return value === '' || isMasked ? value : masked(value)
}
