import type { ListedOperation } from './operation.ts'

/** An operation whose method and path a request has, and what stands in the path's braces. */
export interface Match<O> {
  operation: O
  /** By field name, decoded. */
  pathValues: Record<string, string>
}

/** Where a request goes, as an operation would say it. */
export type Target = Pick<ListedOperation, 'method' | 'path'> & {
  /** Left out where one address is that of both. */
  generation?: ListedOperation['generation']
}

/** Finds the operation that a request is, by its method and its path without query. */
export type Matcher<O> = (target: Target) => Match<O> | undefined

/** Makes the search for the operation that a request is; of several, the one with the fewest braces. */
export function operationMatcher<O extends Pick<ListedOperation, 'generation' | 'method' | 'path'>>(
  operations: readonly O[],
): Matcher<O> {
  const rows = operations.map((operation) => ({ operation, parts: operation.path.split('/') }))
  const alike = Map.groupBy(rows, ({ operation, parts }) => kindOf(operation.method, parts))

  return ({ generation, method, path }) => {
    const segments = path.split('/')
    let best: Match<O> | undefined
    for (const { operation, parts } of alike.get(kindOf(method, segments)) ?? []) {
      if (generation !== undefined && operation.generation !== generation) continue

      const pathValues = matchPath(parts, segments)
      if (pathValues && count(pathValues) < count(best?.pathValues)) {
        best = { operation, pathValues }
      }
    }
    return best
  }
}

/** Only paths of the same length can be alike. */
function kindOf(method: string, parts: readonly string[]): string {
  return `${method} ${parts.length}`
}

function matchPath(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | null {
  const values: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    const braces = /^(.*)\{(.+)\}(.*)$/.exec(part)
    if (!braces) {
      if (part !== segment) return null
      continue
    }
    const [, before = '', name = '', after = ''] = braces
    const value = segment.slice(before.length, segment.length - after.length)
    if (value === '' || segment !== before + value + after) return null
    values[name] = decoded(value)
  }
  return values
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function count(values: Record<string, string> | undefined): number {
  return values ? Object.keys(values).length : Number.POSITIVE_INFINITY
}
