import type { Operation } from './operation.ts'

/** An operation whose method and path a request has, and what stands in the path's braces. */
export interface Match {
  operation: Operation
  /** By field name, decoded. */
  pathValues: Record<string, string>
}

/** Where a request goes, as an operation would say it. */
export type Target = Pick<Operation, 'generation' | 'method'> & {
  /** Without query. */
  path: string
}

/** The operation that a request is; of several, the one with the fewest braces. */
export function matchOperation(
  operations: readonly Operation[],
  { generation, method, path }: Target,
): Match | undefined {
  const segments = path.split('/')
  let best: Match | undefined
  for (const operation of operations) {
    if (operation.method !== method || operation.generation !== generation) continue

    const pathValues = matchPath(operation.path.split('/'), segments)
    if (pathValues && count(pathValues) < count(best?.pathValues)) best = { operation, pathValues }
  }
  return best
}

function matchPath(pattern: string[], segments: string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null

  const values: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    if (name === undefined ? part !== segment : segment === '') return null
    if (name !== undefined) values[name] = decoded(segment)
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
