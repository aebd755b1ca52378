import { z } from 'zod'
import type { Exchange } from '../exchange.ts'
import { textOf, tryParseJson } from '../losslessJson.ts'
import { verdictOf } from '../verdict.ts'

/** Whom of the contacts an app may see, and what of them. */
export interface ContactScope {
  /** All of the enterprise, whatever else is listed. */
  isWhole: boolean
  /** Ids of departments, without the root. */
  departments: string[]
  /** userids of people that are let in one by one. */
  people: string[]
  /** Names of the fields of a person that are answered. */
  fields: string[]
  /** Fields that are answered under a condition. */
  conditionFields: string[]
}

/** The department that is all of the enterprise. */
const ROOT_ID = '1'

const ids = z.array(z.unknown()).catch([])
const answerSchema = z.object({
  auth_user_field: ids,
  condition_field: ids,
  auth_org_scopes: z.object({ authed_user: ids, authed_dept: ids }),
})

/**
 * The scope in an answer of `/auth/scopes`; `null` when it was refused or holds none.
 * https://open.dingtalk.com/document/development/obtain-corpsecret-authorization-scope
 */
export function contactScopeIn(exchange: Exchange): ContactScope | null {
  if (!verdictOf(exchange).accepted) return null
  const read = answerSchema.safeParse(tryParseJson(exchange.response.body.text))
  if (!read.success) return null

  const { auth_user_field, condition_field, auth_org_scopes } = read.data
  const departments = texts(auth_org_scopes.authed_dept)
  return {
    isWhole: departments.includes(ROOT_ID),
    departments: departments.filter((id) => id !== ROOT_ID),
    people: texts(auth_org_scopes.authed_user),
    fields: texts(auth_user_field),
    conditionFields: texts(condition_field),
  }
}

function texts(values: readonly unknown[]): string[] {
  return values.map(textOf).filter((one) => one !== null)
}
