import type { Answer } from './dialects/dialect.ts'
import type { Incoming } from './incoming.ts'
import type { RequestLog } from './requestLog.ts'
import { createRouter, type Place } from './router.ts'
import type { World } from './world.ts'

/** What the control paths can reach. */
export interface Controlled {
  world: () => World
  /** Makes the world anew. */
  reset: () => void
  log: RequestLog
}

interface ControlPlace extends Place {
  run: (controlled: Controlled) => object
}

/** The simulator's own paths, which no DingTalk has. */
const PLACES: readonly ControlPlace[] = [
  {
    method: 'POST',
    path: '/_sim/invalidate-token',
    run: ({ world }) => {
      world().tokens.forgetAll()
      return { ok: true }
    },
  },
  {
    method: 'POST',
    path: '/_sim/reset',
    run: ({ reset, log }) => {
      reset()
      log.clear()
      return { ok: true }
    },
  },
  {
    method: 'GET',
    path: '/_sim/requests',
    run: ({ log }) => ({ requests: log.all() }),
  },
]

/** Answers requests to `/_sim/…`; whatever else is asked there is said to be unknown. */
export function createControl(controlled: Controlled): (incoming: Incoming) => Answer {
  const router = createRouter(PLACES)
  return ({ method, path }) => {
    const found = router.find(method, path)
    if (found.kind === 'found') return { status: 200, body: found.place.run(controlled) }
    if (found.kind === 'unknown') return { status: 404, body: { error: `no ${path} here` } }
    return { status: 405, body: { error: `${path} takes ${found.methods.join(', ')}` } }
  }
}

/** Whether a path is one of the simulator's own. */
export function isControlPath(path: string): boolean {
  return path === '/_sim' || path.startsWith('/_sim/')
}
