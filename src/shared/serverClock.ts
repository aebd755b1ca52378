import type { Exchange } from './exchange.ts'

/** How a server's clock stands to this machine's, as the last answer showed it. */
export interface ServerClock {
  host: string
  /** How far the server is ahead, behind when negative. */
  aheadMs: number
  /** The truth lies within so much of it: half a second of the header, half of the way there and back. */
  withinMs: number
  /** Milliseconds since 1970 by this machine's clock. */
  measuredAt: number
}

/** From here on signatures and certificates begin to fail. */
const SKEW_LIMIT_MS = 60_000

/** The clock that is farthest off, when it is so far off that things break; else `null`. */
export function farthestOff(clocks: readonly ServerClock[]): ServerClock | null {
  const [first] = clocks.toSorted((a, b) => Math.abs(b.aheadMs) - Math.abs(a.aheadMs))
  return first !== undefined && Math.abs(first.aheadMs) > SKEW_LIMIT_MS ? first : null
}

/** Reads the server's clock off an answer; `null` when it has no `Date` that can be read. */
export function readServerClock(exchange: Exchange): ServerClock | null {
  const { startedAt, response, timing, request } = exchange
  const line = response.headers.find(([name]) => name.toLowerCase() === 'date')
  const said = Date.parse(line?.[1] ?? '')
  if (Number.isNaN(said) || !URL.canParse(request.url)) return null

  // The header says whole seconds: on average it is half of one late.
  const halfWay = timing.totalMs / 2
  return {
    host: new URL(request.url).host,
    aheadMs: Math.round(said + 500 - (startedAt + halfWay)),
    withinMs: Math.ceil(500 + halfWay),
    measuredAt: startedAt,
  }
}
