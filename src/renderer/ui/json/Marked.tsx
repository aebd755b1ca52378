import { useMemo } from 'react'
import styles from './json.module.css'

/** Where in a line hits are, and which of them was gone to. */
export interface Marks {
  ranges: readonly { from: number; to: number; isCurrent: boolean }[]
}

/** The hits in a line's text; `currentInLine` counts from 0, -1 when none was gone to. */
export function marksIn(text: string, pattern: RegExp, currentInLine: number): Marks | null {
  const ranges = Array.from(text.matchAll(pattern), (found, at) => ({
    from: found.index,
    to: found.index + found[0].length,
    isCurrent: at === currentInLine,
  }))
  return ranges.length === 0 ? null : { ranges }
}

/** A part of a line, which begins at `offset` of it, with the hits in it marked. */
export function Marked({
  text,
  offset,
  marks,
}: {
  text: string
  offset: number
  marks: Marks | null
}) {
  const pieces = useMemo(() => piecesOf(text, offset, marks), [text, offset, marks])
  if (!pieces) return text
  return pieces.map(({ at, piece, look }) =>
    look === 'plain' ? (
      piece
    ) : (
      <mark key={at} className={styles.hit} data-current={look === 'current' || undefined}>
        {piece}
      </mark>
    ),
  )
}

interface Piece {
  at: number
  piece: string
  look: 'plain' | 'hit' | 'current'
}

function piecesOf(text: string, offset: number, marks: Marks | null): Piece[] | null {
  const end = offset + text.length
  const here = marks?.ranges.filter(({ from, to }) => from < end && to > offset) ?? []
  if (here.length === 0) return null

  const pieces: Piece[] = []
  let at = 0
  for (const { from, to, isCurrent } of here) {
    const start = Math.max(0, from - offset)
    const stop = Math.min(text.length, to - offset)
    if (start > at) pieces.push({ at, piece: text.slice(at, start), look: 'plain' })
    pieces.push({ at: start, piece: text.slice(start, stop), look: isCurrent ? 'current' : 'hit' })
    at = stop
  }
  if (at < text.length) pieces.push({ at, piece: text.slice(at), look: 'plain' })
  return pieces
}
