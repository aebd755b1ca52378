/**
 * The codes by which DingTalk says that a token is dead.
 * https://open.dingtalk.com/document/development/server-api-error-codes-1
 */
export const DEAD_TOKEN_CODES: ReadonlySet<string> = new Set([
  '40014',
  '42001',
  'InvalidAuthentication',
])
