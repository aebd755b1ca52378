import { sentAnswer } from '../dialects/dialect.ts'
import { sent } from '../operation.ts'
import { type ControlPlace, done, wrong } from './place.ts'

/** The files that were uploaded, and where a robot's downloadUrl leads. */
export const mediaPlaces: readonly ControlPlace[] = [
  {
    method: 'GET',
    path: '/_sim/media',
    run: ({ world }) =>
      done({
        media: world()
          .media.all()
          .map(({ id, downloadCode, name, type, bytes, at }) => {
            return { id, downloadCode, name, type, size: bytes.length, at }
          }),
      }),
  },
  {
    method: 'GET',
    path: '/_sim/media/{id}',
    run: ({ world }, _incoming, { id = '' }) => {
      const file = world().media.find(id)
      return file === undefined ? wrong(`no file is called ${id}`, 404) : sentAnswer(sent(file))
    },
  },
]
