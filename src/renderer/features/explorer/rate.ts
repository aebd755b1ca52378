/**
 * So many calls a second an app may make of one operation, from one machine.
 * https://open.dingtalk.com/document/development/call-frequency-limit
 */
export const MOST_IN_A_SECOND = 20

const SECOND_MS = 1_000
const MINUTE_MS = 60_000

/** How often an operation was sent from this window. */
export interface Rate {
  second: number
  minute: number
}

/** The moments of the last minute, and now. */
export function withinMinute(sentAt: readonly number[] = [], now: number): readonly number[] {
  return [...sentAt.filter((at) => now - at < MINUTE_MS), now]
}

/** How often in the second and the minute before now. */
export function rateAt(sentAt: readonly number[], now: number): Rate {
  const within = (spanMs: number) => sentAt.filter((at) => now - at < spanMs).length
  return { second: within(SECOND_MS), minute: within(MINUTE_MS) }
}
