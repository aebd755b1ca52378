import type { Refused } from '../operation.ts'
import { API_REFUSALS, LEGACY_MESSAGES } from '../refusals.ts'

/** The words of a refusal on the legacy host. */
export function legacyWords({ code, message }: Refused): string {
  return message ?? lookUp(LEGACY_MESSAGES, code) ?? ''
}

/** Status and words of a refusal on the api host; a code without a row of its own is a 400. */
export function apiWords({ code, message }: Refused): { status: number; message: string } {
  const known = lookUp(API_REFUSALS, code)
  const usual = String(code).startsWith('Forbidden.') ? 403 : 400
  return { status: known?.status ?? usual, message: message ?? known?.message ?? '' }
}

/** How both hosts name a permission that is lacking, and where to ask for it. */
export function permissionWords(permission: string, appKey: string): string {
  const page = `https://open-dev.dingtalk.com/appscope/apply?content=${appKey}%23${permission}`
  return `应用尚未开通所需的权限：[${permission}]，点击链接申请并开通即可：${page}`
}

/** How both hosts name an address that is not on the app's list. */
export function ipWords(address: string, appKey: string): string {
  return `访问ip不在白名单之中,request ip=${address} appKey(${appKey})`
}

function lookUp<V>(table: Record<string | number, V>, code: number | string): V | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined
}
