/** One request that the simulator saw, without query, headers and body: those hold secrets. */
export interface SeenRequest {
  /** Milliseconds since 1970. */
  at: number
  method: string
  path: string
  status: number
  /** The errcode or code answered; 0 when it was accepted. */
  code: number | string
  /** Where the simulator itself went wrong, if it did. */
  bug?: string
}

/** The last requests, oldest first. */
export interface RequestLog {
  add: (seen: SeenRequest) => void
  all: () => readonly SeenRequest[]
  clear: () => void
}

/** Makes a log that forgets all but the last `limit` requests. */
export function createRequestLog(limit = 200): RequestLog {
  let seen: SeenRequest[] = []
  return {
    add: (one) => {
      seen = [...seen.slice(1 - limit), one]
    },
    all: () => seen,
    clear: () => {
      seen = []
    },
  }
}
