import type { Exchange } from '../../../../shared/exchange.ts'
import type { Refusal } from '../../../../shared/verdict.ts'
import { formatUtc } from '../../../i18n/quantities.ts'

/**
 * A refusal as DingTalk's support wants to be told: request line, code, request id, time. From an
 * exchange as the window has it, so masked.
 */
export function reportOf({ request, response, startedAt }: Exchange, refusal: Refusal): string {
  const { code, wrappedIn, message, requestId, seenIp } = refusal
  const lines = [
    `${request.method} ${request.url}`,
    `HTTP ${response.status}`,
    `code: ${wrappedIn === null ? code : `${code} (inside ${wrappedIn})`}`,
    message !== '' && `message: ${message}`,
    requestId !== null && `request id: ${requestId}`,
    seenIp !== null && `caller: ${seenIp}`,
    `time: ${formatUtc(startedAt)}`,
  ]
  return lines.filter((line) => typeof line === 'string').join('\n')
}
