/** The documentation's first page. https://open.dingtalk.com/document/ */
export const DOCUMENTATION_LINK = 'https://open.dingtalk.com/document/'

/** The hosts whose pages may be opened in the user's browser. */
const ALLOWED_HOSTS: ReadonlySet<string> = new Set([
  'open.dingtalk.com',
  'open-dev.dingtalk.com',
  'oa.dingtalk.com',
  'developers.dingtalk.com',
  'login.dingtalk.com',
])

/**
 * An https address with a bare host in front: no user name, no port, nothing that one parser reads
 * as a host and another as a path (backslashes, escapes), no white space or control characters.
 */
const PLAIN_ADDRESS = /^https:\/\/([a-z0-9.-]+)(?:[/?#][^\s\\\p{Cc}]*)?$/u

/**
 * Whether an address may be handed to the operating system to open in the user's browser: https,
 * and exactly one of the allowed hosts.
 */
export function isAllowedLink(url: string): boolean {
  const host = PLAIN_ADDRESS.exec(url)?.[1]
  return host !== undefined && ALLOWED_HOSTS.has(host) && URL.canParse(url)
}
