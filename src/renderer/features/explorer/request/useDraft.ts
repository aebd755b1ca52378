import { useMemo } from 'react'
import { secretFieldsOf } from '../../../../shared/catalog/secretFields.ts'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import { groundFor } from '../../../../shared/ground.ts'
import { createMask, type Mask } from '../../../../shared/mask.ts'
import { type PlannedRequest, planRequest } from '../../../../shared/plan.ts'
import type { ProfileView } from '../../../../shared/profile.ts'
import { FREE_ID, planFree } from '../../../../shared/request/free.ts'
import type { FieldProblem } from '../../../../shared/request/problem.ts'
import { secretsTyped } from '../../../../shared/request/secrets.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import type { Variables } from '../../../../shared/request/variables.ts'
import type { SecretName } from '../../../../shared/result.ts'
import type { TokenDescription } from '../../../../shared/token.ts'
import { masked } from './masked.ts'

/** The request that is typed, with stand-ins for what is secret, and what is wrong with it. */
export interface Draft {
  /** Without what has a problem. */
  plan: PlannedRequest
  /** The same, with the secrets that were typed masked as well: for showing and copying. */
  shown: PlannedRequest
  problems: FieldProblem[]
}

/** Plans the request as main will, so that what is shown cannot differ from what is sent. */
export function useDraft(
  operation: Operation,
  typed: Typed,
  profile: ProfileView,
  token: TokenDescription | undefined,
  variables: Variables,
): Draft {
  return useMemo(
    () => draftOf(operation, typed, profile, token?.tail, variables),
    [operation, typed, profile, token?.tail, variables],
  )
}

/** The draft of a request: complete when there are no problems. */
export function draftOf(
  operation: Operation,
  typed: Typed,
  profile: ProfileView,
  tokenTail: string | undefined,
  variables: Variables,
): Draft {
  const secrets: Partial<Record<SecretName, string>> = {}
  for (const { name, tail } of profile.secrets) secrets[name] = masked(tail)
  const token = operation.token === 'app' ? masked(tokenTail ?? '') : null
  const ground = groundFor(operation, profile, token, secrets, variables)

  const planned =
    operation.id === FREE_ID
      ? planFree(operation, ground, typed)
      : planRequest(operation, typed.values, ground, typed)
  const plan = planned.ok ? planned.plan : planned.rest
  const shown = maskedPlan(plan, createMask(secretsTyped(typed, secretFieldsOf(operation.id))))
  return { plan, shown, problems: planned.ok ? [] : planned.problems }
}

function maskedPlan(plan: PlannedRequest, mask: Mask): PlannedRequest {
  const { body } = plan
  const parts = (body.kind === 'multipart' ? body.parts : []).map((part) =>
    'text' in part ? { ...part, text: mask.text(part.text) } : part,
  )
  return {
    ...plan,
    url: mask.text(plan.url),
    headers: plan.headers.map(mask.header),
    body:
      body.kind === 'text'
        ? { kind: 'text', text: mask.text(body.text) }
        : body.kind === 'multipart'
          ? { kind: 'multipart', parts }
          : body,
  }
}
