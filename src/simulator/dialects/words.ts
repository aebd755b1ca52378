import type { Code, Refused } from '../operation.ts'
import { API_REFUSALS, LEGACY_MESSAGES } from '../refusals.ts'

/** The words of a refusal on the legacy host. */
export function legacyWords({ code, message }: Refused): string {
  return message ?? lookUp(LEGACY_MESSAGES, code) ?? ''
}

/** Status and words of a refusal on the api host; a code made from a field's name is a 400. */
export function apiWords({ code, message }: Refused): { status: number; message: string } {
  const known = lookUp(API_REFUSALS, code)
  return { status: known?.status ?? 400, message: message ?? known?.message ?? '' }
}

/** How both hosts name a permission that is lacking, and where to ask for it. */
export function permissionWords(permission: string, appKey: string): string {
  const page = `https://open-dev.dingtalk.com/appscope/apply?content=${appKey}%23${permission}`
  return `应用尚未开通所需的权限：[${permission}]，点击链接申请并开通即可：${page}`
}

function lookUp<V>(table: Record<string | number, V>, code: Code): V | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined
}
