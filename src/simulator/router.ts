/** A place that a request can be sent to. */
export interface Place {
  method: string
  /** With `{name}` for a part that may be anything. */
  path: string
}

/** What a request was meant for. */
export type Found<P> =
  | { kind: 'found'; place: P; parts: Record<string, string> }
  | { kind: 'other-method'; methods: string[] }
  | { kind: 'unknown' }

/** Finds places by method and path: a path that is written out before one with `{name}` parts. */
export function createRouter<P extends Place>(places: readonly P[]) {
  const exact = Map.groupBy(
    places.filter((place) => !place.path.includes('{')),
    (place) => place.path,
  )
  const patterns = places
    .filter((place) => place.path.includes('{'))
    .map((place) => ({ place, segments: place.path.split('/') }))

  return {
    find: (method: string, path: string): Found<P> => {
      const matches = [
        ...(exact.get(path) ?? []).map((place) => ({ place, parts: {} })),
        ...patterns.flatMap(({ place, segments }) => {
          const parts = match(segments, path.split('/'))
          return parts === null ? [] : [{ place, parts }]
        }),
      ]
      const found = matches.find(({ place }) => place.method === method)
      if (found !== undefined) return { kind: 'found', ...found }
      if (matches.length === 0) return { kind: 'unknown' }
      return { kind: 'other-method', methods: matches.map(({ place }) => place.method) }
    },
  }
}

function match(segments: string[], sent: string[]): Record<string, string> | null {
  if (segments.length !== sent.length) return null
  const parts: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const part = sent[index] ?? ''
    const name = /^\{(\w+)\}$/.exec(segment)?.[1]
    if (name === undefined && segment !== part) return null
    if (name !== undefined && part === '') return null
    if (name !== undefined) parts[name] = decoded(part)
  }
  return parts
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
