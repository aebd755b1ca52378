import type { Operation, Values } from '../../shared/catalog/operation.ts'
import { groundFor, secretsTaken } from '../../shared/ground.ts'
import { type Ground, type Planned, type PlannedRequest, planRequest } from '../../shared/plan.ts'
import type { Profile } from '../../shared/profile.ts'
import { type Free, freeOperation, planFree } from '../../shared/request/free.ts'
import type { FieldProblem } from '../../shared/request/problem.ts'
import type { More } from '../../shared/request/typed.ts'
import type { Variables } from '../../shared/request/variables.ts'
import { FailureError, type InputProblem, type SecretName } from '../../shared/result.ts'
import type { Attached } from './payload.ts'

/** What a request is planned from. */
export interface PlanningGround {
  findOperation: (operationId: string) => Promise<Operation | undefined>
  findProfile: (profileId: string) => Promise<Profile>
  readSecret: (profileId: string, name: SecretName) => Promise<string>
  /** The variables that the user named for a profile. */
  variablesFor: (profileId: string) => Variables
}

/** What the window asked to be sent: an operation of the catalogue, or a free-form request. */
export type Call = {
  callId: string
  profileId: string
  values: Values
  /** Main's own word; no command of the window has it. */
  attached?: Attached
} & More &
  ({ operationId: string } | { free: Free })

/** A call that can be planned with any token. */
interface Plannable {
  operation: Operation
  /** Method and path, without what was typed behind a question mark. */
  name: string
  takesToken: boolean
  planWith: (token: string | null) => PlannedRequest
}

/** Makes the planning: all that a call needs is read first, and a mistyped value said before a token is fetched for it. */
export function createPlanning(ground: PlanningGround) {
  return async (call: Call): Promise<Plannable> => {
    const operation = await operationOf(call)
    const profile = await ground.findProfile(call.profileId)
    const secrets: Partial<Record<SecretName, string>> = {}
    for (const name of secretsTaken(operation, profile)) {
      secrets[name] = await ground.readSecret(profile.id, name)
    }

    const variables = ground.variablesFor(profile.id)
    const takesToken = operation.token === 'app'
    const planWith = (token: string | null) =>
      planOrThrow(call, operation, groundFor(operation, profile, token, secrets, variables))
    planWith(takesToken ? 'unknown-yet' : null)
    const name = `${operation.method} ${operation.path.split('?')[0]}`
    return { name, operation, takesToken, planWith }
  }

  async function operationOf(call: Call): Promise<Operation> {
    if ('free' in call) return freeOperation(call.free, undefined)

    const operation = await ground.findOperation(call.operationId)
    if (!operation) throw badInput('operationId', 'unknown-operation')
    return operation
  }
}

/** The failure of an input that is refused. */
export function badInput(field: string, problem: InputProblem): FailureError {
  return new FailureError({ kind: 'invalid-input', field, problem, message: problem })
}

function planOrThrow(call: Call, operation: Operation, ground: Ground): PlannedRequest {
  const { values, extras, body } = call
  const more = { extras, body }
  const planned: Planned =
    'free' in call
      ? planFree(operation, ground, more)
      : planRequest(operation, values, ground, more)
  if (planned.ok) return planned.plan

  const [first] = planned.problems
  throw badInput(first ? fieldOf(first) : 'values', first?.problem ?? 'malformed')
}

/** The dotted path of what is wrong; a variable is named itself, for it is what must be mended. */
function fieldOf({ part, field, detail }: FieldProblem): string {
  const name = detail === undefined ? field : `${field}: ${detail}`
  return part === 'fields' ? `values.${name}` : `${part}.${name}`
}
