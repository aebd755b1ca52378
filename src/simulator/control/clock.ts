import { integer } from '../fields.ts'
import type { World } from '../world.ts'
import { type ControlPlace, done, fieldsOf, wrong } from './place.ts'

/** What a `Date` can hold. */
const MOST_MS = 8_640_000_000_000_000

/** Reading and moving of the simulator's clock. */
export const clockPlaces: readonly ControlPlace[] = [
  { method: 'GET', path: '/_sim/clock', run: ({ world }) => done(viewOf(world())) },
  {
    method: 'POST',
    path: '/_sim/clock',
    run: (control, incoming) => {
      const { clock } = control.world()
      const { advanceSeconds, setTo, real } = fieldsOf(incoming)
      if ([advanceSeconds, setTo, real].filter((one) => one !== undefined).length !== 1) {
        return wrong('give one of advanceSeconds, setTo and real')
      }
      if (real !== undefined && real !== true) return wrong('real can only be true')
      const ahead = aheadFor(clock.now(), clock.aheadMs(), { advanceSeconds, setTo })
      if (ahead === null) {
        return wrong(
          setTo === undefined
            ? 'advanceSeconds must be a whole number of seconds, and end within what a date can hold'
            : 'setTo must be a date as in 2026-11-25T09:00:00+08:00, or milliseconds since 1970',
        )
      }
      control.setAhead(ahead)
      return done(viewOf(control.world()))
    },
  },
]

/** How far ahead the clock must be; `null` when that cannot be said. */
function aheadFor(
  now: number,
  ahead: number,
  { advanceSeconds, setTo }: { advanceSeconds: unknown; setTo: unknown },
): number | null {
  if (advanceSeconds === undefined && setTo === undefined) return 0
  const seconds = integer(advanceSeconds)
  const at = setTo === undefined ? now + (seconds ?? Number.NaN) * 1000 : instantOf(setTo)
  return Math.abs(at) <= MOST_MS ? ahead + at - now : null
}

function instantOf(raw: unknown): number {
  const ms = integer(raw)
  if (ms !== undefined) return ms
  return typeof raw === 'string' ? Date.parse(raw) : Number.NaN
}

function viewOf({ clock }: World): object {
  const now = clock.now()
  return { now, iso: new Date(now).toISOString(), aheadSeconds: clock.aheadMs() / 1000 }
}
