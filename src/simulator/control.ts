import type { Answer } from './dialects/dialect.ts'
import { listOf, text } from './fields.ts'
import type { Incoming } from './incoming.ts'
import { clockPlaces } from './control/clock.ts'
import { eventPlaces } from './control/events.ts'
import { type Controlled, type ControlPlace, done, fieldsOf, wrong } from './control/place.ts'
import { createRouter } from './router.ts'

/** The simulator's own paths, which no DingTalk has. */
const PLACES: readonly ControlPlace[] = [
  ...clockPlaces,
  ...eventPlaces,
  {
    method: 'POST',
    path: '/_sim/invalidate-token',
    run: ({ world }) => {
      world().tokens.forgetAll()
      world().personTokens.forgetAll()
      return done({ ok: true })
    },
  },
  {
    method: 'POST',
    path: '/_sim/reset',
    run: ({ reset, log }) => {
      reset()
      log.clear()
      return done({ ok: true })
    },
  },
  {
    method: 'GET',
    path: '/_sim/requests',
    run: ({ log }) => done({ requests: log.all() }),
  },
  {
    method: 'POST',
    path: '/_sim/login-code',
    run: ({ world }, incoming) => {
      const { credentials, enterprise, loginCodes } = world()
      const { userId = credentials.adminUserId, kind = 'app' } = fieldsOf(incoming)
      if (typeof userId !== 'string' || !enterprise.people.has(userId)) {
        return wrong('userId must be that of a person in the enterprise')
      }
      if (kind !== 'app' && kind !== 'sso' && kind !== 'person') {
        return wrong('kind must be "app", "sso" or "person"')
      }
      return done(loginCodes.mint(userId, kind))
    },
  },
  {
    method: 'GET',
    path: '/_sim/faults',
    run: ({ world }) => done({ faults: world().faults.all() }),
  },
  {
    method: 'POST',
    path: '/_sim/faults',
    run: ({ world }, incoming) => {
      const { kind, ...fields } = fieldsOf(incoming)
      const { faults } = world()
      const problem = faults.add(kind, (name) => fields[name])
      return problem === null ? done({ faults: faults.all() }) : wrong(problem)
    },
  },
  {
    method: 'DELETE',
    path: '/_sim/faults',
    run: ({ world }) => {
      world().faults.clear()
      return done({ faults: [] })
    },
  },
  {
    method: 'GET',
    path: '/_sim/inbox',
    run: ({ world }, { query }) => {
      const userId = query.get('userId')
      const conversationId = query.get('conversationId')
      const messages = world().inbox.find({
        ...(userId === null ? {} : { userId }),
        ...(conversationId === null ? {} : { conversationId }),
      })
      return done({ messages })
    },
  },
  {
    method: 'POST',
    path: '/_sim/inbox/read',
    run: ({ world }, incoming) => {
      const { userId } = fieldsOf(incoming)
      if (typeof userId !== 'string') return wrong('userId must be that of the person who reads')
      const messages = world().inbox.find({ userId })
      for (const message of messages) message.read = true
      return done({ read: messages.length })
    },
  },
  {
    method: 'POST',
    path: '/_sim/robot',
    run: ({ world }, incoming) => {
      const { security } = world().customRobot
      const { keywords = security.keywords, signed, stopped } = fieldsOf(incoming)
      const words = listOf(text, ',')(keywords)
      if (words === undefined || words.length > 10) return wrong('keywords must be up to ten texts')
      if (!isFlag(signed) || !isFlag(stopped))
        return wrong('signed and stopped must be true or false')
      security.keywords = words
      security.signed = signed ?? security.signed
      security.stopped = stopped ?? security.stopped
      return done(security)
    },
  },
]

/** Answers requests to `/_sim/…`; whatever else is asked there is said to be unknown. */
export function createControl(controlled: Controlled): (incoming: Incoming) => Answer {
  const router = createRouter(PLACES)
  return (incoming) => {
    const { method, path, body } = incoming
    const found = router.find(method, path)
    if (found.kind === 'unknown') return wrong(`no ${path} here`, 404)
    if (found.kind === 'other-method')
      return wrong(`${path} takes ${found.methods.join(', ')}`, 405)
    if (body.kind === 'broken') return wrong('the body must be a JSON object')
    return found.place.run(controlled, incoming)
  }
}

/** Whether a path is one of the simulator's own. */
export function isControlPath(path: string): boolean {
  return path === '/_sim' || path.startsWith('/_sim/')
}

function isFlag(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === 'boolean'
}
