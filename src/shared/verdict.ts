import { banEnd } from './banEnd.ts'
import type { Exchange, HeaderLine } from './exchange.ts'
import { textOf as text, tryParseJson } from './losslessJson.ts'
import { outlineOf } from './outline.ts'
import { readPlainJson } from './plainJson.ts'
import { assertNever } from './result.ts'
import { isNotSimulated } from './sandbox/notSimulated.ts'

/** What DingTalk said: it took the call, or why not. */
export type Verdict = { accepted: true } | Refusal

/** Why DingTalk, or what stands before it, refused a call. */
export interface Refusal {
  accepted: false
  /**
   * DingTalk's own code: a number as text, or a name such as `InvalidAuthentication`. Where
   * DingTalk said none, what came instead: `html`, `empty`, `broken-json`, `not-json`, `ip-banned`,
   * `http-429`, `http-502` and the like; and `not-simulated` where the sandbox lacks the operation.
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
  /** When a ban ends, by this machine's clock in milliseconds since 1970; `null` where nobody said. */
  endsAt: number | null
}

type Answer = Record<string, unknown>

/** The wrapper that the gateway puts around its own refusals. */
const GATEWAY_CODE = '88'
/** What `status` says in an answer to a banned address. */
const BANNED_STATUS = '1111'
/** The HTTP status of too many calls, in whatever words. */
export const TOO_MANY = 429
/** Of a longer text only the outline is parsed. */
const LONGEST_PARSED = 200_000
const ACCEPTED: Verdict = { accepted: true }

/**
 * Whether DingTalk accepted. Unwraps 88, and tells DingTalk's refusals from what a proxy, a ban or
 * a broken line put in their place.
 * https://open.dingtalk.com/document/development/server-api-error-codes-1
 */
export function verdictOf(exchange: Exchange): Verdict {
  const { large } = exchange.response.body
  if (large) return large.verdict
  const verdict = withoutEnd(exchange)
  return verdict.accepted ? verdict : { ...verdict, endsAt: banEnd(exchange, verdict) }
}

function withoutEnd({ request, response }: Exchange): Verdict {
  const { status, body, headers } = response
  if (isNotSimulated(headers)) return refusal({ code: 'not-simulated', message: '' })
  const isFine = status >= 200 && status < 300
  switch (body.form) {
    case 'json':
      return verdictOfJson(status, body.text)
    case 'empty':
      // Some operations of the new generation answer with nothing at all; the legacy one never does.
      return isFine && isNewGeneration(request.url) ? ACCEPTED : instead(status, 'empty')
    case 'html':
      if (isBanPage(body.text)) return refusal({ code: 'ip-banned', message: titleOf(body.text) })
      return isFine && isFile(headers) ? ACCEPTED : instead(status, 'html', titleOf(body.text))
    case 'text':
      return isFine && isFile(headers) ? ACCEPTED : instead(status, 'not-json')
    case 'binary':
      return isFine ? ACCEPTED : instead(status, 'not-json')
    case 'broken-json':
      return instead(status, 'broken-json')
    default:
      return assertNever(body.form)
  }
}

function verdictOfJson(status: number, wholeText: string): Verdict {
  // What says yes or no stands outermost.
  const bodyText = wholeText.length > LONGEST_PARSED ? outlineOf(wholeText) : wholeText
  const quickly = readPlainJson(bodyText)
  if (quickly === undefined) return instead(status, 'broken-json')
  const verdict = verdictOfAnswer(status, isAnswer(quickly) ? quickly : {})
  if (verdict.accepted) return verdict

  // Answers of megabytes are accepted ones; a refusal is small, and its digits are shown.
  const exactly = tryParseJson(bodyText)
  return isAnswer(exactly) ? verdictOfAnswer(status, exactly) : verdict
}

function verdictOfAnswer(status: number, answer: Answer): Verdict {
  const errcode = text(answer['errcode'])
  // Written as 0, as "0", or with decimals: what counts is the number.
  if (errcode) return Number(errcode) === 0 ? ACCEPTED : legacyRefusal(errcode.trim(), answer)

  const isBan = text(answer['status']) === BANNED_STATUS && text(answer['punish']) !== null
  if (isBan) return refusal({ code: 'ip-banned', message: '', requestId: text(answer['uuid']) })

  const code = text(answer['code'])
  const message = text(answer['message']) ?? ''
  const requestId = text(answer['requestid']) ?? text(answer['requestId'])
  if (status >= 200 && status < 300 && !isRefusalInDisguise(code, message, requestId)) {
    return ACCEPTED
  }
  if (code === null || code === '') return refusal({ code: `http-${status}`, message, requestId })
  return refusal({ code, message, requestId, ...detailsIn(answer, message) })
}

/** An answer of the new generation that says no with HTTP 200: what it accepts has no request id. */
function isRefusalInDisguise(code: string | null, message: string, requestId: string | null) {
  return (
    code !== null && message !== '' && requestId !== null && !/^(0|200|ok|success)$/i.test(code)
  )
}

function legacyRefusal(errcode: string, answer: Answer): Refusal {
  const errmsg = text(answer['errmsg']) ?? ''
  const subCode = text(answer['sub_code']) ?? /\bsubcode=([^,\]\s]+)/.exec(errmsg)?.[1] ?? ''
  const subMessage =
    text(answer['sub_msg']) ??
    /\bsubmsg=(.*)$/s.exec(errmsg)?.[1]?.trimEnd().replace(/\]$/, '') ??
    ''
  const message = subMessage === '' ? errmsg : subMessage
  const isWrapped = errcode === GATEWAY_CODE && subCode !== ''
  return refusal({
    code: isWrapped ? subCode : errcode,
    wrappedIn: isWrapped ? errcode : null,
    message,
    requestId: text(answer['request_id']),
    ...detailsIn(answer, `${message} ${errmsg}`),
  })
}

function detailsIn(answer: Answer, words: string) {
  return {
    missingPermissions: permissionsIn(answer, words),
    applyUrl: applyUrlIn(words),
    seenIp: ipIn(words),
  }
}

/** The permission codes named in an answer, in the ways that the two generations name them. */
function permissionsIn(answer: Answer, words: string): string[] {
  const detail = answer['accessdenieddetail']
  const listed: unknown = isAnswer(detail) ? detail['requiredScopes'] : null
  const inList = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : []
  const inWords = [/requiredScopes=\[([^\]]*)\]/, /权限[^[]{0,20}\[([\w.,\s-]+)\]/].flatMap(
    (form) => form.exec(words)?.[1]?.split(',') ?? [],
  )
  const codes = [...inList, ...inWords].map((code) => code.trim())
  return [...new Set(codes)].filter((code) => code !== '')
}

/** The page to apply for a permission. Other hosts in the text are never offered. */
function applyUrlIn(words: string): string | null {
  return /https:\/\/open-dev\.dingtalk\.com\/[\w\-./?=&%#+~]+/.exec(words)?.[0] ?? null
}

/** The caller's address in the wordings seen: `request ip=…`, `访问ip：…`, `ip … not in whitelist`. */
function ipIn(words: string): string | null {
  const found = words.matchAll(/\bip\s{0,4}[=:：]?\s{0,4}\[?([\da-f:.]{3,45})/gi)
  for (const [, candidate = ''] of found) {
    const address = candidate.replace(/[.:]+$/, '')
    if (/^\d+(\.\d+){3}$/.test(address) || /^[\da-f]*:[\da-f:]*:[\da-f.]*$/i.test(address)) {
      return address
    }
  }
  return null
}

/** What came where DingTalk's answer should be; the HTTP status where it says more. */
function instead(status: number, code: string, message = ''): Refusal {
  const isSaidByStatus = status >= 500 || (status >= 300 && status < 400) || status === TOO_MANY
  const isNothingElseSaid = code === 'empty' && status >= 300
  return refusal({ code: isSaidByStatus || isNothingElseSaid ? `http-${status}` : code, message })
}

function refusal(known: Pick<Refusal, 'code' | 'message'> & Partial<Refusal>): Refusal {
  return {
    accepted: false,
    wrappedIn: null,
    requestId: null,
    missingPermissions: [],
    applyUrl: null,
    seenIp: null,
    endsAt: null,
    ...known,
  }
}

function isNewGeneration(url: string): boolean {
  return /^https?:\/\/[^?#]*\/v\d+\.\d+\//.test(url)
}

function isFile(headers: readonly HeaderLine[]): boolean {
  return headers.some(
    ([name, value]) => name.toLowerCase() === 'content-disposition' && /attachment/i.test(value),
  )
}

/** By the marks of the page that stands in for DingTalk, or by its words to people. */
function isBanPage(html: string): boolean {
  return /punish|x5sec|_____tmd_____|访问被(?:阻断|拦截)/i.test(html.slice(0, 20_000))
}

function titleOf(html: string): string {
  // Of a page that may be hostile: a title stands near its top and is short.
  return /<title[^>]{0,200}>([^<]{0,500})/i.exec(html.slice(0, 20_000))?.[1]?.trim() ?? ''
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
