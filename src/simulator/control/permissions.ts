import { listOf, text } from '../fields.ts'
import type { World } from '../world.ts'
import { type ControlPlace, done, fieldsOf, wrong } from './place.ts'

const codes = listOf(text, ',')

/** What the app is permitted, as an administrator would decide. */
export const permissionPlaces: readonly ControlPlace[] = [
  { method: 'GET', path: '/_sim/permissions', run: ({ world }) => done(viewOf(world())) },
  {
    method: 'POST',
    path: '/_sim/permissions',
    run: ({ world }, incoming) => {
      const { grant, withhold } = fieldsOf(incoming)
      const [granted, withheld] = [codes(grant ?? []), codes(withhold ?? [])]
      if (granted === undefined || withheld === undefined) {
        return wrong('grant and withhold must be lists of permissions, as in Card.Instance.Write')
      }
      const { permissions } = world()
      permissions.grant(granted)
      permissions.withhold(withheld)
      return done(viewOf(world()))
    },
  },
]

function viewOf({ permissions }: World): object {
  return { withheld: permissions.withheld() }
}
