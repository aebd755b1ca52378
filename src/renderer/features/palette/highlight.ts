/** A piece of a text, and whether it is part of what was searched for. */
export interface Piece {
  /** Where it begins in the whole. */
  start: number
  text: string
  isHit: boolean
}

/** Cuts a text at every place where a word of the query stands in it, whatever the case. */
export function piecesOf(text: string, query: string): Piece[] {
  const words = wordsOf(query)
  const hits = Array.from({ length: text.length }, () => false)
  const lower = text.toLowerCase()
  // A few letters change their length in lower case; then nothing is marked rather than the wrong.
  if (lower.length !== text.length) return [{ start: 0, text, isHit: false }]

  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      hits.fill(true, at, at + word.length)
    }
  }

  const pieces: Piece[] = []
  for (const [start, isHit] of hits.entries()) {
    const last = pieces.at(-1)
    const character = text.charAt(start)
    if (last?.isHit === isHit) last.text += character
    else pieces.push({ start, text: character, isHit })
  }
  return pieces
}

/** Whether every word of the query stands in the text. */
export function matches(text: string, query: string): boolean {
  const lower = text.toLowerCase()
  return wordsOf(query).every((word) => lower.includes(word))
}

function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean)
}
