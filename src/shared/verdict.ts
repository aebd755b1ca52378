import type { Exchange } from './exchange.ts'
import { textOf as text, tryParseJson } from './losslessJson.ts'
import { assertNever } from './result.ts'

/** What DingTalk said: it took the call, or why not. */
export type Verdict = { accepted: true } | Refusal

/** Why DingTalk, or what stands before it, refused a call. */
export interface Refusal {
  accepted: false
  /**
   * DingTalk's own code: a number as text, or a name such as `InvalidAuthentication`. Where
   * DingTalk said none, what came instead: `html`, `empty`, `broken-json`, `not-json`, `ip-banned`,
   * or `http-502` and the like.
   */
  code: string
  /** The code of the wrapper that the real one was taken out of, such as `88`. */
  wrappedIn: string | null
  /** DingTalk's own words. */
  message: string
  /** The id by which DingTalk finds the call in its log for seven days. */
  requestId: string | null
  /** The permission codes that the app lacks. */
  missingPermissions: string[]
  /** Where to apply for them; only ever a page of open-dev.dingtalk.com. */
  applyUrl: string | null
  /** The caller's address as DingTalk saw it. */
  seenIp: string | null
}

type Answer = Record<string, unknown>

/** The wrapper that the gateway puts around its own refusals. */
const GATEWAY_CODE = '88'
/** Hosts of the new generation say errors by HTTP status; the legacy ones by `errcode` alone. */
const FIRST_ERROR_STATUS = 400

/**
 * Whether DingTalk accepted. Unwraps 88, and tells DingTalk's refusals from what a proxy, a ban or
 * a broken line put in their place.
 * https://open.dingtalk.com/document/development/server-api-error-codes-1
 */
export function verdictOf({ response }: Exchange): Verdict {
  const { status, body } = response
  switch (body.form) {
    case 'empty':
      return status < FIRST_ERROR_STATUS && status !== 200 ? ACCEPTED : instead(status, 'empty', '')
    case 'html':
      return instead(status, isBanPage(body.text) ? 'ip-banned' : 'html', titleOf(body.text))
    case 'broken-json':
    case 'text':
      return instead(status, body.form === 'text' ? 'not-json' : 'broken-json', '')
    case 'binary':
      return status < FIRST_ERROR_STATUS ? ACCEPTED : instead(status, 'not-json', '')
    case 'json':
      return verdictOfAnswer(status, answerIn(body.text))
    default:
      return assertNever(body.form)
  }
}

const ACCEPTED: Verdict = { accepted: true }

function verdictOfAnswer(status: number, answer: Answer): Verdict {
  const errcode = text(answer['errcode'])
  if (errcode !== null) return errcode === '0' ? ACCEPTED : legacyRefusal(errcode, answer)
  if (text(answer['punish']) !== null && text(answer['status']) === '1111') {
    return refusal({ code: 'ip-banned', message: '' })
  }
  if (status < FIRST_ERROR_STATUS) return ACCEPTED

  const code = text(answer['code'])
  const message = text(answer['message']) ?? ''
  if (code === null) return refusal({ code: `http-${status}`, message })
  return refusal({
    code,
    message,
    requestId: text(answer['requestid']) ?? text(answer['requestId']),
    missingPermissions: permissionsIn(answer, message),
    applyUrl: applyUrlIn(message),
    seenIp: ipIn(message),
  })
}

function legacyRefusal(errcode: string, answer: Answer): Refusal {
  const errmsg = text(answer['errmsg']) ?? ''
  const subCode = text(answer['sub_code']) ?? /\bsubcode=([^,\]\s]+)/.exec(errmsg)?.[1] ?? null
  const message = text(answer['sub_msg']) ?? /\bsubmsg=([^\]]*)/.exec(errmsg)?.[1] ?? errmsg
  const isWrapped = subCode !== null && subCode !== '' && errcode === GATEWAY_CODE
  const words = isWrapped || errcode === '22' ? message : errmsg
  return refusal({
    code: isWrapped ? subCode : errcode,
    wrappedIn: isWrapped ? errcode : null,
    message: words,
    requestId: text(answer['request_id']),
    missingPermissions: permissionsIn(answer, words),
    applyUrl: applyUrlIn(`${errmsg} ${message}`),
    seenIp: ipIn(words),
  })
}

/** The permission codes named in the answer, in the ways that the two generations name them. */
function permissionsIn(answer: Answer, message: string): string[] {
  const listed: unknown = isAnswer(answer['accessdenieddetail'])
    ? answer['accessdenieddetail']['requiredScopes']
    : null
  const named = /requiredScopes=\[([^\]]*)\]/.exec(message)?.[1]?.split(/,\s*/) ?? []
  const bracketed = /权限[^[]*\[([\w.,\s]+)\]/.exec(message)?.[1]?.split(/,\s*/) ?? []
  const codes = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : []
  return [...new Set([...codes, ...named, ...bracketed].map((one) => one.trim()).filter(Boolean))]
}

/** The page to apply for a permission. Other hosts in the text are never offered. */
function applyUrlIn(message: string): string | null {
  return /https:\/\/open-dev\.dingtalk\.com\/[^\s\],，。"']+/.exec(message)?.[0] ?? null
}

/** The caller's address in the wordings seen: `request ip=…`, `访问ip：…`, `ip … not in whitelist`. */
function ipIn(message: string): string | null {
  const found = /\bip\s*[=:：]?\s*\[?([\da-f:.]{3,45})/i.exec(message)?.[1]
  return found !== undefined && /[.:].*[.:]/.test(found) ? found.replace(/[.:]+$/, '') : null
}

function instead(status: number, code: string, message: string): Refusal {
  const isServerFault = status >= 500 && code !== 'ip-banned'
  return refusal({ code: isServerFault ? `http-${status}` : code, message })
}

function refusal(known: Pick<Refusal, 'code' | 'message'> & Partial<Refusal>): Refusal {
  return {
    accepted: false,
    wrappedIn: null,
    requestId: null,
    missingPermissions: [],
    applyUrl: null,
    seenIp: null,
    ...known,
  }
}

function isBanPage(html: string): boolean {
  return /punish|\b1111\b|x5sec|captcha/i.test(html)
}

function titleOf(html: string): string {
  return /<title[^>]*>([^<]*)/i.exec(html)?.[1]?.trim() ?? ''
}

function answerIn(bodyText: string): Answer {
  const parsed = tryParseJson(bodyText)
  return isAnswer(parsed) ? parsed : {}
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
