import type { Outcome } from '../../exchange.ts'
import type { Result } from '../../result.ts'
import { type Run, type RunEvent, stateOf, step } from './run.ts'

/** The clock that a series rests by. */
export interface SeriesClock {
  /** Milliseconds since 1970. */
  now: () => number
  /** Calls back after so many milliseconds; returns how to have it not. */
  after: (ms: number, callBack: () => void) => () => void
}

/** A series under way. */
export interface Drive {
  tell: (event: Exclude<RunEvent, { what: 'answered' | 'rested' }>) => void
}

/** The window's own clock. */
export const WINDOW_CLOCK: SeriesClock = {
  now: () => Date.now(),
  after: (ms, callBack) => {
    const timer = setTimeout(callBack, ms)
    return () => clearTimeout(timer)
  },
}

/**
 * Sends a series: `send` once for each row that its run comes to, never two at a time; `follow`
 * hears every state, the first one too.
 */
export function driveSeries({
  run: first,
  clock,
  send,
  follow,
}: {
  run: Run
  clock: SeriesClock
  send: (id: number) => Promise<Result<Outcome>>
  follow: (run: Run) => void
}): Drive {
  let run = first
  let stopResting: (() => void) | null = null

  function happen(event: RunEvent) {
    const next = step(run, event, clock.now())
    if (next === run) return
    const before = run
    run = next
    stopResting?.()
    stopResting = null
    follow(run)
    act(before)
  }

  function act(before: Run | null) {
    const { phase } = run
    if (phase.at === 'resting') {
      const { untilMs } = phase
      stopResting = clock.after(untilMs - clock.now(), () => happen({ what: 'rested' }))
    }
    if (phase.at !== 'sending') return
    // The same row is still under way when only what comes after it was changed.
    if (before?.phase.at === 'sending' && before.phase.row === phase.row) return
    const row = run.rows[phase.row]
    if (row) void sendRow(row.id)
  }

  async function sendRow(id: number) {
    const result = await send(id)
    const state = result.ok
      ? stateOf(result.value)
      : ({ at: 'failed', failure: result.failure } as const)
    happen({ what: 'answered', state })
  }

  follow(run)
  act(null)
  return { tell: happen }
}
