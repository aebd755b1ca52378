import type { Refusal } from '../verdict.ts'

/** What of a custom robot's credentials a refusal finds wrong. */
export type RobotTrouble = 'token' | 'secret'

/** https://open.dingtalk.com/document/development/custom-robots-send-group-messages, and what was seen since. */
const NO_SUCH_TOKEN = new Set(['300001', '300005', '400101'])
/** The same code stops for keywords, time and address too: only the words tell. */
const WRONG_SIGNATURE = /sign not match|签名不匹配/

/** Which of a custom robot's credentials must be replaced; `null` where others are to blame. */
export function robotTrouble({
  code,
  message,
}: Pick<Refusal, 'code' | 'message'>): RobotTrouble | null {
  if (code === '310000') return WRONG_SIGNATURE.test(message) ? 'secret' : null
  if (code === '300001' && !/token/i.test(message)) return null
  return NO_SUCH_TOKEN.has(code) ? 'token' : null
}
