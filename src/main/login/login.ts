import type { Exchange, Outcome } from '../../shared/exchange.ts'
import type { LoginRun, LoginStep, LoginWay } from '../../shared/login.ts'
import type { Mask } from '../../shared/mask.ts'
import { readPlainJson } from '../../shared/plainJson.ts'
import type { PlannedRequest } from '../../shared/plan.ts'
import type { Profile } from '../../shared/profile.ts'
import { NOTHING_MORE } from '../../shared/request/typed.ts'
import { FailureError, type SecretName } from '../../shared/result.ts'
import { verdictOf } from '../../shared/verdict.ts'
import type { Requests } from '../requests/requests.ts'
import { SSO_PLANS } from './ssoPlans.ts'

/** How many codes and console tokens are remembered for masking. */
const REMEMBERED = 50
/** What is shorter would be found in half of all answers. */
const LEAST_MASKED = 8

/** The operations of a login to an app's own pages. */
const APP_STEPS = {
  current: {
    identity: 'oapi POST /topapi/v2/user/getuserinfo',
    details: 'oapi POST /topapi/v2/user/get',
  },
  legacy: { identity: 'oapi GET /user/getuserinfo', details: 'oapi GET /user/get' },
} as const

/** What the login part needs from the parts below it. */
export interface LoginGround {
  requests: Pick<Requests, 'send' | 'cancel'>
  findProfile: (profileId: string) => Promise<Profile>
  readSecret: (profileId: string, name: SecretName) => Promise<string>
  exchange: (plan: PlannedRequest, signal: AbortSignal) => Promise<Exchange>
  mask: () => Mask
}

/** What the window asked to be tried. */
export interface LoginCall {
  callId: string
  profileId: string
  way: LoginWay
  /** A one-time credential: masked like a secret from the first step on. */
  code: string
}

/** The part that finds out who an authorisation code belongs to. What leaves it is masked. */
export type Login = ReturnType<typeof createLogin>

/** Makes the login part. */
export function createLogin(ground: LoginGround) {
  const remembered: string[] = []
  const underWay = new Map<string, AbortController>()

  /** Takes the steps of a way in order, up to the first that is refused. */
  async function run(call: LoginCall): Promise<LoginRun> {
    const { way } = call
    remember(call.code)
    const controller = new AbortController()
    underWay.set(call.callId, controller)
    try {
      return way === 'current' || way === 'legacy'
        ? await runInApp(call, APP_STEPS[way], controller.signal)
        : await runInConsole(call, way, controller.signal)
    } finally {
      underWay.delete(call.callId)
    }
  }

  async function runInApp(
    { callId, profileId, code }: LoginCall,
    operations: (typeof APP_STEPS)['current' | 'legacy'],
    signal: AbortSignal,
  ): Promise<LoginRun> {
    const send = (operationId: string, values: Record<string, string>) =>
      ground.requests.send({ callId, profileId, operationId, values, ...NOTHING_MORE })

    const identity = await send(operations.identity, { code })
    const steps: LoginStep[] = [{ name: 'identity', outcome: identity }]
    const userId = isAccepted(identity) ? userIdIn(identity.exchange) : null
    if (userId === null) return { steps, userId }
    if (signal.aborted) throw new FailureError({ kind: 'cancelled' })

    const details = await send(operations.details, { userid: userId })
    return { steps: [...steps, { name: 'details', outcome: details }], userId }
  }

  async function runInConsole(
    { profileId, code }: LoginCall,
    way: keyof typeof SSO_PLANS,
    signal: AbortSignal,
  ): Promise<LoginRun> {
    const profile = await ground.findProfile(profileId)
    if (profile.corpId === '') {
      throw new FailureError({ kind: 'no-credential', profileId, missing: 'corpId' })
    }
    const ssoSecret = await ground.readSecret(profileId, 'ssoSecret')
    const plans = SSO_PLANS[way]

    const lent = await ground.exchange(plans.token(profile, ssoSecret), signal)
    const token = textAt(lent, plans.tokenName)
    if (token !== null) remember(token)
    const first: LoginStep = { name: 'sso-token', outcome: outcomeOf(lent) }
    if (token === null || !verdictOf(lent).accepted) return { steps: [first], userId: null }

    const answer = await ground.exchange(plans.identity(profile, token, code), signal)
    const identity: LoginStep = { name: 'identity', outcome: outcomeOf(answer) }
    const userId = isAccepted(identity.outcome) ? userIdIn(answer) : null
    return { steps: [first, identity], userId }
  }

  function remember(value: string): void {
    if (value.length < LEAST_MASKED || remembered.includes(value)) return
    remembered.push(value)
    if (remembered.length > REMEMBERED) remembered.shift()
  }

  function outcomeOf(exchange: Exchange): Outcome {
    const masked = ground.mask().exchange(exchange)
    return { exchange: masked, answers: 'operation', before: [], retriedWithNewToken: false }
  }

  return {
    run,
    /** Cancels a login under way; false when it had ended already. */
    cancel: (callId: string): boolean => {
      underWay.get(callId)?.abort()
      return ground.requests.cancel(callId) || underWay.has(callId)
    },
    /** Codes and console tokens that passed through, for masking. */
    knownSecrets: (): string[] => [...remembered],
  }
}

function isAccepted({ exchange, answers }: Outcome): boolean {
  return answers === 'operation' && verdictOf(exchange).accepted
}

/** `userid` of the legacy answers and of `result`, `userId` of the new generation, or in `user_info`. */
function userIdIn(exchange: Exchange): string | null {
  const answer = fieldsOf(readPlainJson(exchange.response.body.text))
  const places = [answer, fieldsOf(answer['result']), fieldsOf(answer['user_info'])]
  for (const place of places) {
    const userId = place['userid'] ?? place['userId']
    if (typeof userId === 'string' && userId !== '') return userId
  }
  return null
}

function textAt(exchange: Exchange, name: string): string | null {
  const value = fieldsOf(readPlainJson(exchange.response.body.text))[name]
  return typeof value === 'string' && value !== '' ? value : null
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
