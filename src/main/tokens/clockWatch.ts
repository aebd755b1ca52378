/** What moved the system's clock against time itself. */
export type ClockEvent = { what: 'clock'; byMs: number } | { what: 'woke'; sleptMs: number }

/** From here on a difference is a jump: below it lies the drift that time servers correct. */
const JUMP_MS = 2_000

/** What the watch needs. */
export interface ClockWatchGround {
  /** The system's clock: milliseconds since 1970. */
  now: () => number
  /** A clock that nobody sets, in milliseconds from any start. On most systems it stands still in sleep. */
  steadyMs: () => number
  happened: (event: ClockEvent) => void
}

/** Watches the system's clock. */
export interface ClockWatch {
  /** Compares the clocks now. */
  check: () => void
  /** The machine is about to sleep. */
  sleeps: () => void
  /** The machine woke. */
  woke: () => void
}

/**
 * Makes a watch that compares the system's clock with one that nobody sets. Where the shell says that
 * the machine slept, a jump forward is that sleep; elsewhere sleep and a clock put forward look alike.
 */
export function createClockWatch({ now, steadyMs, happened }: ClockWatchGround): ClockWatch {
  let offset = now() - steadyMs()
  let asleepSince: number | null = null

  function check(): void {
    const byMs = now() - steadyMs() - offset
    if (Math.abs(byMs) < JUMP_MS) return

    offset += byMs
    if (asleepSince !== null && byMs > 0) woken(byMs)
    else happened({ what: 'clock', byMs })
  }

  function woken(sleptMs: number): void {
    asleepSince = null
    happened({ what: 'woke', sleptMs })
  }

  return {
    check,
    sleeps: () => {
      asleepSince = now()
    },
    woke: () => {
      // A tick may have said it already.
      check()
      if (asleepSince !== null) woken(Math.max(0, now() - asleepSince))
    },
  }
}
