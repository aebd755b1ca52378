import { operations } from './catalog.ts'
import type { Operation } from './operation.ts'

const written = new Map(
  operations
    .filter(({ path }) => !path.includes('{'))
    .map((operation) => [`${operation.method} ${operation.path}`, operation]),
)
const patterns = operations
  .filter(({ path }) => path.includes('{'))
  .map((operation) => ({ operation, segments: operation.path.split('/') }))

/**
 * The operation that a request was for, by its method and path without query; `undefined` when the
 * catalogue has none.
 */
export function operationOf(method: string, path: string): Operation | undefined {
  const sent = path.split('/')
  return (
    written.get(`${method} ${path}`) ??
    patterns.find((one) => one.operation.method === method && fits(one.segments, sent))?.operation
  )
}

function fits(segments: readonly string[], sent: readonly string[]): boolean {
  return (
    segments.length === sent.length &&
    segments.every(
      (one, index) => one === sent[index] || (one.startsWith('{') && sent[index] !== ''),
    )
  )
}
