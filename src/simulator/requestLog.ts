import type { SeenRequest } from '../shared/sandbox/view.ts'

/** The last requests, oldest first. */
export interface RequestLog {
  add: (seen: Omit<SeenRequest, 'id'>) => void
  all: () => readonly SeenRequest[]
  clear: () => void
}

/** Makes a log that forgets all but the last `limit` requests. */
export function createRequestLog(limit = 200): RequestLog {
  let seen: SeenRequest[] = []
  let count = 0
  return {
    add: (one) => {
      count += 1
      seen = [...seen.slice(1 - limit), { id: count, ...one }]
    },
    all: () => seen,
    clear: () => {
      seen = []
    },
  }
}
