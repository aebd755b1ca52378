import { createApiDialect } from './dialects/api.ts'
import { type Answer, type Dialect, sentAnswer } from './dialects/dialect.ts'
import { plain } from './dialects/plain.ts'
import { topapi } from './dialects/topapi.ts'
import { createAccessFaults } from './faults/accessFaults.ts'
import type { Incoming } from './incoming.ts'
import type { Operation } from './operation.ts'
import { createRouter } from './router.ts'
import type { Holder } from './tokens.ts'
import type { World } from './world.ts'

/** Answers a request as DingTalk would. */
export type Gateway = (incoming: Incoming, world: World) => Promise<Answer>

/**
 * Puts the operations behind one base URL. The checks go in the order of the real gateway: is there
 * such an operation, may the caller, are the fields there; only then the operation runs.
 */
export function createGateway(operations: readonly Operation[], now: () => number): Gateway {
  const router = createRouter(operations)
  const api = createApiDialect(now)
  const accessFaults = createAccessFaults()

  return async (incoming, world) => {
    const dialect = dialectOf(incoming.path)
    const found = router.find(dialect.methodOf(incoming), incoming.path)
    if (found.kind === 'unknown') return dialect.unknownPath(incoming)
    if (found.kind === 'other-method') return dialect.otherMethod(found.methods)
    const { place: operation, parts } = found
    const { faults, credentials } = world
    const call = { dialect, operation, path: incoming.path, now: now(), credentials }
    const fault = accessFaults.beforeToken(faults, call)
    if (fault !== null) return fault

    let caller: string | null = null

    if (operation.token !== 'none') {
      const token = dialect.tokenOf(incoming)
      if (token === null || token === '') return dialect.denyAccess(dialect.noToken(incoming))
      caller = world.personTokens.holderOf(token)
      const holder = caller === null ? world.tokens.holderOf(token) : 'person'
      if (!fitsOperation(holder, operation.token)) return dialect.denyAccess(dialect.badToken())
      const denial = accessFaults.afterToken(faults, call)
      if (denial !== null) return denial
      const isOfApp = caller === null && operation.token === 'person'
      if (
        operation.permission !== null &&
        (isOfApp || !world.permissions.isGranted(operation.permission))
      ) {
        return dialect.denyAccess(dialect.noPermission(operation.permission, credentials.appKey))
      }
    }

    const throttled = accessFaults.tooSoon(faults, call)
    if (throttled !== null) return throttled
    const bodyProblem = dialect.bodyProblem(incoming, operation)
    if (bodyProblem !== null) return dialect.rejectRequest(bodyProblem)

    const fields = dialect.fieldsOf(incoming, parts)
    const reply = await operation.run(fields, { world, caller, now: now() })
    if (reply.kind === 'accepted') return dialect.accept(reply)
    if (reply.kind === 'sent') return sentAnswer(reply)
    if (reply.kind === 'refused') return dialect.refuse(reply)
    return dialect.rejectRequest(dialect.fieldProblem(reply))
  }

  function dialectOf(path: string): Dialect {
    if (path.startsWith('/topapi/')) return topapi
    return /^\/v\d+\.\d+\//.test(path) ? api : plain
  }
}

/** An app's token will do where a person's is wanted, as far as being known goes: it lacks a permission. */
function fitsOperation(
  holder: Holder | 'person' | null,
  wanted: Exclude<Operation['token'], 'none'>,
): boolean {
  if (holder === null) return false
  if (holder === 'sso' || wanted === 'sso') return holder === wanted
  return holder !== 'person' || wanted === 'person'
}
