import type { Exchange } from '../exchange.ts'
import { assertNever, type Failure } from '../result.ts'
import { type Refusal, TOO_MANY, verdictOf } from '../verdict.ts'
import type { Probe } from './probe.ts'

/** What the answer to a probe proves of the token it was sent with. */
export type ProbeVerdict =
  /** DingTalk took it. `appKey`: whose app it is, where the answer says. */
  | { kind: 'valid'; holder: 'app' | 'person'; appKey: string | null }
  /** `clock`: DingTalk only said that it does not know it, and its lifetime is over. */
  | { kind: 'expired'; code: string; saidBy: 'dingtalk' | 'clock' }
  /** Nothing that DingTalk lent, or dead for any reason. */
  | { kind: 'unknown'; code: string }
  /** Good, but of another enterprise or app; `appKey` where the answer names it. */
  | { kind: 'foreign'; code: string; appKey: string | null }
  | { kind: 'ip-refused'; code: string; seenIp: string | null }
  | { kind: 'lacks-permission'; code: string; permissions: string[]; applyUrl: string | null }
  /** Too many calls: within seconds, in this month, or from this address. `endsAt` in ms since 1970. */
  | { kind: 'throttled'; code: string; by: 'calls' | 'month' | 'address'; endsAt: number | null }
  /** The app or its enterprise is stopped, or the enterprise took its authorisation back. */
  | { kind: 'closed'; code: string }
  /** An answer that says nothing about the token. */
  | { kind: 'undecided'; code: string }
  | { kind: 'no-answer'; failure: Failure }

/** What is known besides the answer. */
export interface ProbeGround {
  /** When the token's lifetime ends, in ms since 1970; `null` where nobody knows. */
  expiresAt: number | null
  /** The AppKey of the profile, '' where it has none. */
  ownAppKey: string
}

type Told = Exclude<ProbeVerdict['kind'], 'valid' | 'no-answer' | 'undecided'>

/**
 * The codes of refusals, by what they prove.
 * https://open.dingtalk.com/document/development/server-api-error-codes-1
 */
const TOLD_BY: readonly (readonly [kind: Told, codes: RegExp])[] = [
  ['expired', /^(42001|accesstoken\.expired)$/],
  ['unknown', /^(40014|40001|InvalidAuthentication)$/],
  ['foreign', /^(33001|12012|400043)$/],
  ['ip-refused', /^(60020|Forbidden\.AccessDenied\.IpNotInWhiteList)$/],
  ['lacks-permission', /^(60011|Forbidden\.AccessDenied\.AccessTokenPermissionDenied)$/],
  ['throttled', /^(45009|900(0[1-9]|1[0-478])|90020|http-429|ip-banned)$/],
  ['throttled', /^Forbidden\.AccessDenied\.(Qp[sm]|ApiCountLimit)/],
  ['closed', /^(50003|50005|70001|48004|40079|invalidAuthInfo)$/],
]
const OF_A_MONTH = new Set(['90020', 'Forbidden.AccessDenied.ApiCountLimitForOrg'])
const OF_AN_ADDRESS = new Set(['ip-banned', '90017'])

/** What an answer to a probe proves. Pure; `no-answer` is not among what it gives. */
export function probeVerdict(
  probe: Pick<Probe, 'isRefusalExpected'>,
  exchange: Exchange,
  ground: ProbeGround,
): ProbeVerdict {
  const verdict = verdictOf(exchange)
  if (verdict.accepted) {
    return { kind: 'valid', holder: probe.isRefusalExpected ? 'person' : 'app', appKey: null }
  }

  const { code, missingPermissions, applyUrl, seenIp, endsAt } = verdict
  const appKey = appKeyIn(verdict)
  const isForeign = appKey !== null && ground.ownAppKey !== '' && appKey !== ground.ownAppKey
  if (isForeign) return { kind: 'foreign', code, appKey }

  const isTooSoon = exchange.response.status === TOO_MANY
  const kind = isTooSoon ? 'throttled' : toldBy(verdict)
  switch (kind) {
    case 'expired':
      return { kind: 'expired', code, saidBy: 'dingtalk' }
    case 'unknown': {
      const isOver = ground.expiresAt !== null && ground.expiresAt <= exchange.startedAt
      return isOver ? { kind: 'expired', code, saidBy: 'clock' } : { kind: 'unknown', code }
    }
    case 'foreign':
      return { kind: 'foreign', code, appKey }
    case 'ip-refused':
      return { kind: 'ip-refused', code, seenIp }
    case 'lacks-permission':
      if (probe.isRefusalExpected) return { kind: 'valid', holder: 'app', appKey }
      return { kind: 'lacks-permission', code, permissions: missingPermissions, applyUrl }
    case 'throttled':
      return { kind: 'throttled', code, by: limitOf(code), endsAt }
    case 'closed':
      return { kind: 'closed', code }
    case null:
      return { kind: 'undecided', code }
    default:
      return assertNever(kind)
  }
}

/** What a verdict means for the token itself. */
export type TokenStanding = 'known' | 'dead' | 'unsaid'

const STANDINGS: Record<ProbeVerdict['kind'], TokenStanding> = {
  valid: 'known',
  'lacks-permission': 'known',
  foreign: 'known',
  // The gateway looks at the token before the address. Seen so, promised nowhere.
  'ip-refused': 'known',
  expired: 'dead',
  unknown: 'dead',
  closed: 'dead',
  throttled: 'unsaid',
  undecided: 'unsaid',
  'no-answer': 'unsaid',
}

/** Whether DingTalk knows the token, by a verdict. */
export function tokenStandingIn({ kind }: Pick<ProbeVerdict, 'kind'>): TokenStanding {
  return STANDINGS[kind]
}

/** Whether another probe may tell more: this one did not, and calling on does no harm. */
export function isWorthAnother(verdict: ProbeVerdict): boolean {
  if (tokenStandingIn(verdict) !== 'unsaid') return false
  return !(verdict.kind === 'throttled' && verdict.by === 'address')
}

function toldBy({ code, missingPermissions }: Refusal): Told | null {
  const [kind] = TOLD_BY.find(([, codes]) => codes.test(code)) ?? []
  return kind ?? (missingPermissions.length > 0 ? 'lacks-permission' : null)
}

function limitOf(code: string): 'calls' | 'month' | 'address' {
  if (OF_A_MONTH.has(code)) return 'month'
  return OF_AN_ADDRESS.has(code) ? 'address' : 'calls'
}

/** The AppKey that DingTalk names in its words: beside an address, or in the page to apply at. */
function appKeyIn({ message, applyUrl }: Refusal): string | null {
  const beside = /\bappKey\s?[(=:：]\s?([\w-]{6,64})/i.exec(message)?.[1]
  const inPage = /[?&]content=([\w-]{6,64})(?:%23|#)/i.exec(applyUrl ?? '')?.[1]
  return beside ?? inPage ?? null
}
