import { z } from 'zod'
import type { Outcome } from '../exchange.ts'
import type { ProbeVerdict } from './probeVerdict.ts'

/** The calls that test a token. */
export const PROBE_IDS = ['scopes', 'holder', 'people', 'departments'] as const

/** The name of a probe. */
export type ProbeId = (typeof PROBE_IDS)[number]
/** The name of a probe, as it crosses the door. */
export const probeIdSchema = z.enum(PROBE_IDS)

/** A documented call that changes nothing and tells something of the token it is sent with. */
export interface Probe {
  id: ProbeId
  /** What it asks, of the catalogue. */
  operationId: string
  values: Readonly<Record<string, string>>
  /** The field that takes the token, where the operation does not get an app's by itself. */
  tokenField?: string
  /** What an app must have been granted for it; a refusal for lack of it shows a known token too. */
  permission: string
  /** Whether an app's token is expected to be refused for lack of that permission. */
  isRefusalExpected: boolean
  /** Whether the call is left out of the calls that an enterprise has in a month. */
  isExemptFromQuota: boolean
  docUrl: string
}

/**
 * The cheapest comes first. All are contact operations, which the monthly quota leaves out; none
 * renews a token, as fetching one or a jsapi ticket does.
 * https://open.dingtalk.com/document/development/api-call-limits
 */
export const PROBES: readonly Probe[] = [
  {
    id: 'scopes',
    operationId: 'oapi GET /auth/scopes',
    values: {},
    permission: 'qyapi_base',
    isRefusalExpected: false,
    isExemptFromQuota: true,
    docUrl: 'https://open.dingtalk.com/document/development/obtain-corpsecret-authorization-scope',
  },
  {
    // Only a person's own token is let through: an app's is known, and told what it would take.
    id: 'holder',
    operationId: 'api GET /v1.0/contact/users/{unionId}',
    values: { unionId: 'me' },
    tokenField: 'x-acs-dingtalk-access-token',
    permission: 'Contact.User.Read',
    isRefusalExpected: true,
    isExemptFromQuota: true,
    docUrl: 'https://open.dingtalk.com/document/development/dingtalk-retrieve-user-information',
  },
  {
    id: 'people',
    operationId: 'oapi POST /topapi/user/count',
    values: { only_active: 'false' },
    permission: 'qyapi_get_member',
    isRefusalExpected: false,
    isExemptFromQuota: true,
    docUrl:
      'https://open.dingtalk.com/document/development/user-management-acquires-number-employees',
  },
  {
    id: 'departments',
    operationId: 'oapi POST /topapi/v2/department/listsubid',
    values: { dept_id: '1' },
    permission: 'qyapi_get_department_list',
    isRefusalExpected: false,
    isExemptFromQuota: true,
    docUrl: 'https://open.dingtalk.com/document/development/obtain-the-list-of-sub-department-ids',
  },
]

/** The two that answer whether a token is any good: one a host, tried in this order. */
export const CHECK_IDS = ['scopes', 'holder'] as const satisfies ProbeId[]

/** One probe and what it came to. */
export interface ProbeRun {
  probeId: ProbeId
  verdict: ProbeVerdict
  /** The evidence, masked; `null` when no answer came. */
  outcome: Outcome | null
}

/** The row of a probe. */
export function probeOf(id: ProbeId): Probe {
  const found = PROBES.find((probe) => probe.id === id)
  if (!found) throw new Error(`no probe ${id}`)
  return found
}
