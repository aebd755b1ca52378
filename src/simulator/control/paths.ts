import type { Control } from '../control.ts'
import type { Answer } from '../dialects/dialect.ts'
import { orderProblemText } from '../faults/faults.ts'
import { listOf, text } from '../fields.ts'
import type { Incoming } from '../incoming.ts'
import { createRouter } from '../router.ts'
import { cardPlaces } from './cards.ts'
import { clockPlaces } from './clock.ts'
import { eventPlaces } from './events.ts'
import { mediaPlaces } from './media.ts'
import { permissionPlaces } from './permissions.ts'
import { pickedConversationPlaces } from './pickedConversations.ts'
import { type ControlPlace, done, fieldsOf, wrong } from './place.ts'
import { robotPlaces } from './robot.ts'
import { streamPlaces } from './stream.ts'

/** The simulator's own paths, which no DingTalk has. */
export const CONTROL_PLACES: readonly ControlPlace[] = [
  ...clockPlaces,
  ...eventPlaces,
  ...mediaPlaces,
  ...streamPlaces,
  ...robotPlaces,
  ...cardPlaces,
  ...permissionPlaces,
  ...pickedConversationPlaces,
  {
    method: 'POST',
    path: '/_sim/invalidate-token',
    run: (control) => {
      control.invalidateTokens()
      return done({ ok: true })
    },
  },
  {
    method: 'POST',
    path: '/_sim/reset',
    run: (control) => {
      control.reset()
      return done({ ok: true })
    },
  },
  {
    method: 'GET',
    path: '/_sim/requests',
    run: (control) => done({ requests: control.requests() }),
  },
  {
    method: 'POST',
    path: '/_sim/login-code',
    run: (control, incoming) => {
      const { userId, kind = 'app' } = fieldsOf(incoming)
      if (kind !== 'app' && kind !== 'sso' && kind !== 'person') {
        return wrong('kind must be "app", "sso" or "person"')
      }
      const isText = userId === undefined || typeof userId === 'string'
      const minted = isText ? control.mintLoginCode(userId, kind) : null
      return minted ? done(minted) : wrong('userId must be that of a person in the enterprise')
    },
  },
  {
    method: 'GET',
    path: '/_sim/faults',
    run: (control) => done({ faults: control.faults() }),
  },
  {
    method: 'POST',
    path: '/_sim/faults',
    run: (control, incoming) => {
      const { kind, ...fields } = fieldsOf(incoming)
      const problem = control.orderFault(kind, (name) => fields[name])
      return problem ? wrong(orderProblemText(problem)) : done({ faults: control.faults() })
    },
  },
  {
    method: 'DELETE',
    path: '/_sim/faults',
    run: (control, { query }) => {
      const ids = query.getAll('id').map(Number)
      control.removeFaults(ids.length === 0 ? undefined : ids)
      return done({ faults: control.faults() })
    },
  },
  {
    method: 'GET',
    path: '/_sim/inbox',
    run: (control, { query }) => {
      const userId = query.get('userId')
      const conversationId = query.get('conversationId')
      const messages = control.arrived({
        ...(userId === null ? {} : { userId }),
        ...(conversationId === null ? {} : { conversationId }),
      })
      return done({ messages })
    },
  },
  {
    method: 'POST',
    path: '/_sim/inbox/read',
    run: (control, incoming) => {
      const { userId } = fieldsOf(incoming)
      if (typeof userId !== 'string') return wrong('userId must be that of the person who reads')
      return done({ read: control.markRead(control.arrived({ userId })) })
    },
  },
  {
    method: 'POST',
    path: '/_sim/robot',
    run: (control, incoming) => {
      const { security } = control.world().customRobot
      const { keywords = security.keywords, signed, stopped } = fieldsOf(incoming)
      const words = listOf(text, ',')(keywords)
      if (words === undefined || words.length > 10) return wrong('keywords must be up to ten texts')
      if (!isFlag(signed) || !isFlag(stopped))
        return wrong('signed and stopped must be true or false')
      return done(
        control.setRobot({
          keywords: words,
          signed: signed ?? security.signed,
          stopped: stopped ?? security.stopped,
        }),
      )
    },
  },
]

/** Answers requests to `/_sim/…`; whatever else is asked there is said to be unknown. */
export function createControlPaths(control: Control): (incoming: Incoming) => Answer {
  const router = createRouter(CONTROL_PLACES)
  return (incoming) => {
    const { method, path, body } = incoming
    const found = router.find(method, path)
    if (found.kind === 'unknown') return wrong(`no ${path} here`, 404)
    if (found.kind === 'other-method')
      return wrong(`${path} takes ${found.methods.join(', ')}`, 405)
    if (body.kind === 'broken') return wrong('the body must be a JSON object')
    return found.place.run(control, incoming, found.parts)
  }
}

/** Whether a path is one of the simulator's own. */
export function isControlPath(path: string): boolean {
  return path === '/_sim' || path.startsWith('/_sim/')
}

function isFlag(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === 'boolean'
}
