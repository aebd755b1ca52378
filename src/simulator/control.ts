import type { LoginCode, SeenRequest } from '../shared/sandbox/view.ts'
import type { Fault } from './faults/kinds.ts'
import type { OrderProblem } from './faults/faults.ts'
import type { CodeKind } from './loginCodes.ts'
import type { Arrived, Inbox } from './messages/inbox.ts'
import type { RobotSecurity } from './messages/customRobot.ts'
import type { RawFields } from './operation.ts'
import type { RequestLog } from './requestLog.ts'
import type { World } from './world.ts'

/** What the person who owns the simulator can see and do; what DingTalk itself would never allow. */
export interface Control {
  /** Everything as it is now: to be read, not changed. */
  world: () => World
  /** The last requests, oldest first. */
  requests: () => readonly SeenRequest[]
  faults: () => readonly Fault[]
  /** Says what is wrong with an order, `null` when it was taken. */
  orderFault: (kind: unknown, raw: RawFields) => OrderProblem | null
  /** Takes faults back, every one without ids. */
  removeFaults: (ids?: readonly number[]) => void
  arrived: Inbox['find']
  /** Marks messages as read; says how many. */
  markRead: (messages: readonly Arrived[]) => number
  setRobot: (change: Partial<RobotSecurity>) => RobotSecurity
  /** A code for someone, by default the admin; `null` when there is no such person. */
  mintLoginCode: (userId?: string, kind?: CodeKind) => LoginCode | null
  /** Makes every token that was lent invalid at once. */
  invalidateTokens: () => void
  /** How far the simulator's clock is ahead of the system's, behind when negative. */
  aheadMs: () => number
  setAhead: (ms: number) => void
  /** Makes everything as it was at the start. */
  reset: () => void
}

/** Makes the control over a world; `changed` hears of everything that it does. */
export function createControl(ground: {
  world: () => World
  makeAnew: () => void
  log: RequestLog
  changed: () => void
}): Control {
  const { world, log, changed } = ground

  function thenTell<A extends unknown[], R>(act: (...given: A) => R): (...given: A) => R {
    return (...given) => {
      const answer = act(...given)
      changed()
      return answer
    }
  }

  return {
    world,
    requests: log.all,
    faults: () => world().faults.all(),
    orderFault: thenTell((kind, raw) => world().faults.add(kind, raw)),
    removeFaults: thenTell((ids?: readonly number[]) =>
      world().faults.remove(({ id }) => ids === undefined || ids.includes(id)),
    ),
    arrived: (filter) => world().inbox.find(filter),
    markRead: thenTell((messages) => {
      for (const message of messages) message.read = true
      return messages.length
    }),
    setRobot: thenTell((change) => Object.assign(world().customRobot.security, change)),
    mintLoginCode: (userId, kind = 'app') => {
      const { credentials, enterprise, loginCodes } = world()
      const owner = userId ?? credentials.adminUserId
      return enterprise.people.has(owner) ? loginCodes.mint(owner, kind) : null
    },
    invalidateTokens: thenTell(() => {
      world().tokens.forgetAll()
      world().personTokens.forgetAll()
    }),
    aheadMs: () => world().clock.aheadMs(),
    setAhead: thenTell((ms) => world().clock.setAhead(ms)),
    reset: thenTell(() => {
      ground.makeAnew()
      log.clear()
    }),
  }
}
