import type { Answer, Dialect } from '../dialects/dialect.ts'
import type { Operation, Refused } from '../operation.ts'
import type { Credentials } from '../credentials.ts'
import type { Faults } from './faults.ts'

const SECOND_MS = 1000

/** What a gateway's faults need to know of a call. */
export interface FaultyCall {
  dialect: Dialect
  operation: Operation
  /** As sent. */
  path: string
  now: number
  credentials: Credentials
}

/** Refusals on demand, worded as the surface that is called words them. */
export interface AccessFaults {
  /** Before anything else is looked at. */
  beforeToken: (faults: Faults, call: FaultyCall) => Answer | null
  /** Once the token is known to be good. */
  afterToken: (faults: Faults, call: FaultyCall) => Answer | null
  /** Last of all that the gateway checks: whose call it is decides whose calls are counted. */
  tooSoon: (faults: Faults, call: FaultyCall) => Answer | null
}

/** Makes refusals that count the calls of each second. */
export function createAccessFaults(): AccessFaults {
  let second = 0
  let calls = new Map<string, number>()

  return {
    beforeToken: (faults, { dialect, path }) => {
      const ordered = faults.strike('errcode', path)
      if (ordered === null) return null
      const { code, message, wrapped = false } = ordered
      const refusal = refusalOf(/^-?\d+$/.test(code) ? Number(code) : code, message)
      return wrapped ? dialect.denyAccess(refusal) : dialect.refuse(refusal)
    },
    tooSoon: (faults, { dialect, path, now }) => {
      const throttle = faults.peek('throttle', path)
      if (throttle === null || countCall(path, now) <= throttle.perSecond) return null
      faults.strike('throttle', path)
      return dialect.denyAccess(dialect.throttled({ path, now, most: throttle.perSecond }))
    },
    afterToken: (faults, { dialect, operation, path, credentials }) => {
      const ip = faults.strike('ip-refused', path)
      if (ip !== null) {
        const { address = '203.0.113.7' } = ip
        return dialect.denyAccess(dialect.ipRefused(address, credentials.appKey))
      }
      const removed = faults.peek('permission-removed', path)
      const { permission } = operation
      if (removed === null || permission !== removed.permission) return null
      faults.strike('permission-removed', path)
      return dialect.denyAccess(dialect.noPermission(permission, credentials.appKey))
    },
  }

  function countCall(path: string, now: number): number {
    const current = Math.floor(now / SECOND_MS)
    if (current !== second) {
      second = current
      calls = new Map()
    }
    const count = (calls.get(path) ?? 0) + 1
    calls.set(path, count)
    return count
  }
}

function refusalOf(code: number | string, message: string | undefined): Refused {
  return { kind: 'refused', code, message, more: {} }
}
