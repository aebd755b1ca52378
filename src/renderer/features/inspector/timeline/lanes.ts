import type { TokenEvent } from '../../../../shared/tokenEvent.ts'
import { TOKEN_KIND_NAMES, type TokenKind } from '../../../../shared/tokenKinds.ts'

/** A time in which one token was held and lived. Milliseconds since 1970. */
export interface Span {
  from: number
  to: number
  fingerprint: string
  /** Whether it is still held, so that what lies ahead is what is left of it. */
  isOpen: boolean
}

/** Something that happened at a moment, for a mark on a lane. */
export interface Mark {
  at: number
  what: TokenEvent['what']
}

/** What is drawn of one kind. */
export interface Lane {
  kind: TokenKind
  spans: Span[]
  marks: Mark[]
}

/** What is drawn over time. */
export interface Lanes {
  lanes: Lane[]
  /** What concerned every kind: the clock, waking, starts. */
  marks: Mark[]
  from: number
  to: number
}

/** How much is seen when there is more: what happened in so much time before now. */
const SHOWN_MS = { hour: 3_600_000, day: 24 * 3_600_000, all: Infinity } as const

/** How far back is looked. */
export type Range = keyof typeof SHOWN_MS

/** Lays out what happened, one lane a kind of which something is known. */
export function lanesOf(events: readonly TokenEvent[], now: number, range: Range): Lanes {
  const lanes = TOKEN_KIND_NAMES.map((kind) => laneOf(events, kind)).filter(
    ({ spans, marks }) => spans.length > 0 || marks.length > 0,
  )
  const marks = events.filter((event) => !('profileId' in event)).map(markOf)
  const ends = lanes
    .flatMap(({ spans }) => spans.filter(({ isOpen }) => isOpen))
    .map(({ to }) => to)
  const first = events[0]?.at ?? now
  const from = Math.max(first, now - SHOWN_MS[range])
  // Room for what is left, but never so much that what happened is squeezed into a corner.
  const ahead = Math.max(0, ...ends.map((end) => end - now))
  const behind = Math.max(now - from, 60_000)
  const to = now + Math.min(ahead, behind * 3)
  return { lanes, marks, from: Math.min(from, now - 1), to: Math.max(to, now + 1) }
}

function laneOf(events: readonly TokenEvent[], kind: TokenKind): Lane {
  const spans: Span[] = []
  const marks: Mark[] = []
  let open: Span | null = null

  function close(at: number) {
    if (open === null) return
    open.to = Math.max(open.from, Math.min(open.to, at))
    open.isOpen = false
    open = null
  }

  for (const event of events) {
    if (event.what === 'started') close(event.at)
    // The token's end went back with the clock.
    if (event.what === 'clock' && event.byMs < 0 && open !== null) open.to += event.byMs
    if (!('kind' in event) || event.kind !== kind) continue

    if ('expiresAt' in event) {
      close(event.at)
      open = {
        from: event.at,
        to: event.expiresAt,
        fingerprint: event.fingerprint,
        isOpen: true,
      }
      spans.push(open)
    }
    if (event.what === 'expired' || event.what === 'forgotten' || event.what === 'refused') {
      close(event.at)
    }
    marks.push(markOf(event))
  }
  return { kind, spans, marks }
}

function markOf({ at, what }: TokenEvent): Mark {
  return { at, what }
}

/** Where a moment lies between the ends, as a percentage. */
export function placeOf(at: number, { from, to }: Pick<Lanes, 'from' | 'to'>): number {
  return Math.max(0, Math.min(100, ((at - from) / (to - from)) * 100))
}
