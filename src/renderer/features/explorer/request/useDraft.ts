import { useMemo } from 'react'
import type { Operation, Values } from '../../../../shared/catalog/operation.ts'
import { groundFor } from '../../../../shared/ground.ts'
import { type FieldProblem, type PlannedRequest, planRequest } from '../../../../shared/plan.ts'
import type { ProfileView } from '../../../../shared/profile.ts'
import type { SecretName } from '../../../../shared/result.ts'
import type { TokenDescription } from '../../../../shared/token.ts'
import { masked } from './masked.ts'

/** The request that the values make, with stand-ins for what is secret, and what is wrong with them. */
export interface Draft {
  /** Without the fields that have a problem. */
  plan: PlannedRequest | null
  problems: FieldProblem[]
}

/** Plans the request as main will, so that what is shown cannot differ from what is sent. */
export function useDraft(
  operation: Operation,
  values: Values,
  profile: ProfileView,
  token: TokenDescription | undefined,
): Draft {
  return useMemo(
    () => draftOf(operation, values, profile, token?.tail ?? ''),
    [operation, values, profile, token?.tail],
  )
}

/** The draft of a request: complete when there are no problems. */
function draftOf(
  operation: Operation,
  values: Values,
  profile: ProfileView,
  tokenTail: string,
): Draft {
  const secrets: Partial<Record<SecretName, string>> = {}
  for (const { name, tail } of profile.secrets) secrets[name] = masked(tail)
  const token = operation.token === 'none' ? null : masked(tokenTail)
  const ground = groundFor(operation, profile, token, secrets)

  const planned = planRequest(operation, values, ground)
  if (planned.ok) return { plan: planned.plan, problems: [] }

  const wrong = new Set(planned.problems.map(({ field }) => field))
  const partly = { ...operation, fields: operation.fields.filter(({ name }) => !wrong.has(name)) }
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name)))
  const rest = planRequest(partly, kept, ground)
  return { plan: rest.ok ? rest.plan : null, problems: planned.problems }
}
