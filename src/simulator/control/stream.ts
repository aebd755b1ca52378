import type { World } from '../world.ts'
import { type ControlPlace, done } from './place.ts'

/** Who is connected in Stream mode. */
export const streamPlaces: readonly ControlPlace[] = [
  { method: 'GET', path: '/_sim/connections', run: ({ world }) => done(viewOf(world())) },
  {
    method: 'DELETE',
    path: '/_sim/connections',
    run: ({ world }) => {
      world().stream.connections.askToLeave()
      return done(viewOf(world()))
    },
  },
]

function viewOf({ stream }: World): object {
  return {
    connections: stream.connections
      .all()
      .map(({ client, wire: _wire, ...connection }) => ({ ...connection, ...client })),
  }
}
