import { setAdmin } from '../enterprise/changePeople.ts'
import { isEventType, namesLike, sampleOf } from '../events/eventTypes.ts'
import { isJsonObject } from '../json.ts'
import { type ControlPlace, done, fieldsOf, wrong } from './place.ts'

/** What happened in the enterprise, and making something happen. */
export const eventPlaces: readonly ControlPlace[] = [
  {
    method: 'GET',
    path: '/_sim/events',
    run: ({ world }) => done({ events: world().events.all() }),
  },
  {
    method: 'POST',
    path: '/_sim/events',
    run: ({ world }, incoming) => {
      const { eventType, fields = {} } = fieldsOf(incoming)
      if (typeof eventType !== 'string' || eventType === '') {
        return wrong('eventType must be the name of an event, as in user_add_org')
      }
      if (!isEventType(eventType)) return wrong(unknownWords(eventType))
      if (!isJsonObject(fields)) return wrong('fields must be an object, as in {"UserId": ["…"]}')
      return done(world().events.emit(eventType, { ...sampleOf(eventType), ...fields }))
    },
  },
  {
    method: 'POST',
    path: '/_sim/admin',
    run: ({ world }, incoming) => {
      const { userId, admin } = fieldsOf(incoming)
      if (typeof userId !== 'string') return wrong('userId must be that of a person')
      if (admin !== 'main' && admin !== 'sub' && admin !== null) {
        return wrong('admin must be "main", "sub" or null')
      }
      const problem = setAdmin(world().enterprise, userId, admin)
      return problem === null ? done({ userId, admin }) : wrong(`nobody is called ${userId}`)
    },
  },
]

function unknownWords(eventType: string): string {
  const alike = namesLike(eventType)
  const hint = alike.length === 0 ? '' : `; did you mean ${alike.join(', ')}?`
  return `no event is called ${eventType.slice(0, 100)}${hint}`
}
