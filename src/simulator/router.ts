import { addRoute, createRouter as createRoutes, findRoute } from 'rou3'

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
  const routes = createRoutes<P>()
  for (const place of places) {
    addRoute(routes, place.method, place.path.replaceAll(/\{(\w+)\}/g, ':$1'), place)
  }
  const methods = [...new Set(places.map((place) => place.method))]

  return {
    find: (method: string, path: string): Found<P> => {
      // The library takes `/a/` and `x/a` for `/a`, and a missing method for any.
      if (!path.startsWith('/') || path.endsWith('/')) return { kind: 'unknown' }
      const found = method === '' ? undefined : findRoute(routes, method, path)
      if (found !== undefined) {
        return { kind: 'found', place: found.data, parts: decoded(found.params ?? {}) }
      }
      const others = methods.filter((one) => findRoute(routes, one, path) !== undefined)
      return others.length === 0 ? { kind: 'unknown' } : { kind: 'other-method', methods: others }
    },
  }
}

/** Parts come as they were sent; one with a broken escape stays so. */
function decoded(parts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, decode(part)]))
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
