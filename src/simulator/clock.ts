const LONGEST_WAIT_MS = 2_147_483_647

/** The time in the simulator, which can be moved, and what is to happen at a time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number
  /** How far it is ahead of the system's clock, behind when negative. */
  aheadMs: () => number
  /** Puts it so far ahead of the system's clock; what comes due by that happens at once. */
  setAhead: (ms: number) => void
  /** Does something once, when it is `dueAt` or later; gives a way to call it off. */
  at: (dueAt: number, run: () => void) => () => void
  /** Calls off everything that was to happen. */
  stop: () => void
}

/** Makes a clock that goes with the system's. What waits for it keeps no process alive. */
export function createClock(system: () => number): Clock {
  let ahead = 0
  let timer: NodeJS.Timeout | undefined
  const alarms = new Set<{ dueAt: number; run: () => void }>()
  const now = () => system() + ahead

  return {
    now,
    aheadMs: () => ahead,
    setAhead: (ms) => {
      ahead = ms
      ring()
    },
    at: (dueAt, run) => {
      const alarm = { dueAt, run }
      alarms.add(alarm)
      wind()
      return () => void alarms.delete(alarm)
    },
    stop: () => {
      alarms.clear()
      clearTimeout(timer)
    },
  }

  function next() {
    let first: { dueAt: number; run: () => void } | undefined
    for (const alarm of alarms) if (first === undefined || alarm.dueAt < first.dueAt) first = alarm
    return first
  }

  function ring(): void {
    for (let alarm = next(); alarm !== undefined && alarm.dueAt <= now(); alarm = next()) {
      alarms.delete(alarm)
      alarm.run()
    }
    wind()
  }

  function wind(): void {
    clearTimeout(timer)
    const alarm = next()
    if (alarm === undefined) return
    const wait = Math.min(Math.max(1, alarm.dueAt - now()), LONGEST_WAIT_MS)
    timer = setTimeout(ring, wait)
    timer.unref()
  }
}
