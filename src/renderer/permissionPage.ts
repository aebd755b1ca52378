import type { Refusal } from '../shared/verdict.ts'

/**
 * Where to apply for what is missing: the page that DingTalk names, or the one that its links have
 * led to so far; `null` when nothing is missing or the app's key is not known.
 */
export function permissionPage(
  { applyUrl, missingPermissions }: Pick<Refusal, 'applyUrl' | 'missingPermissions'>,
  appKey: string,
): string | null {
  if (applyUrl !== null) return applyUrl
  const [first] = missingPermissions
  if (first === undefined || appKey === '') return null
  return `https://open-dev.dingtalk.com/appscope/apply?content=${encodeURIComponent(`${appKey}#${first}`)}`
}
