import type { Operation, Values } from '../../shared/catalog/operation.ts'
import type { Exchange, Outcome } from '../../shared/exchange.ts'
import { groundFor, secretsTaken } from '../../shared/ground.ts'
import type { Mask } from '../../shared/mask.ts'
import { type PlannedRequest, planRequest } from '../../shared/plan.ts'
import type { Profile } from '../../shared/profile.ts'
import { FailureError, type SecretName } from '../../shared/result.ts'
import { verdictOf } from '../../shared/verdict.ts'
import type { Tokens } from '../tokens/tokens.ts'

/**
 * The codes by which DingTalk says that a token is dead.
 * https://open.dingtalk.com/document/development/server-api-error-codes-1
 */
const DEAD_TOKEN_CODES = new Set(['40014', '42001', 'InvalidAuthentication'])

/** What the requests part needs from the parts below it. */
export interface RequestsGround {
  findOperation: (operationId: string) => Operation | undefined
  findProfile: (profileId: string) => Promise<Profile>
  readSecret: (profileId: string, name: SecretName) => Promise<string>
  tokens: Pick<Tokens, 'lend' | 'fetch' | 'drop'>
  exchange: (plan: PlannedRequest, signal: AbortSignal) => Promise<Exchange>
  /** A mask over every secret and token known now. */
  mask: () => Mask
}

/** What the window asked to be sent. */
export interface Call {
  callId: string
  profileId: string
  operationId: string
  values: Values
}

/** The part that sends operations with the profile's token. What leaves it is masked. */
export type Requests = ReturnType<typeof createRequests>

/** Makes the requests part. */
export function createRequests(ground: RequestsGround) {
  const underWay = new Map<string, AbortController>()

  /** Sends an operation; a token that DingTalk calls dead is replaced and the call repeated once. */
  async function send(call: Call): Promise<Outcome> {
    if (underWay.has(call.callId)) throw badInput('callId', 'already-under-way')

    const controller = new AbortController()
    underWay.set(call.callId, controller)
    try {
      return masked(await unlessCancelled(sendOnce(call, controller.signal), controller.signal))
    } finally {
      underWay.delete(call.callId)
    }
  }

  async function sendOnce(call: Call, signal: AbortSignal): Promise<Outcome> {
    const operation = ground.findOperation(call.operationId)
    if (!operation) throw badInput('operationId', 'unknown-operation')

    const profile = await ground.findProfile(call.profileId)
    const secrets: Partial<Record<SecretName, string>> = {}
    for (const name of secretsTaken(operation, profile)) {
      secrets[name] = await ground.readSecret(profile.id, name)
    }
    const planWith = (token: string | null) =>
      planOrThrow(operation, call.values, groundFor(operation, profile, token, secrets))

    // A mistyped value is said before a token is fetched for it.
    planWith(operation.token === 'none' ? null : 'unknown-yet')
    if (operation.token === 'none') {
      return outcome(await ground.exchange(planWith(null), signal), [])
    }
    return sendWithToken(profile.id, planWith, signal)
  }

  async function sendWithToken(
    profileId: string,
    planWith: (token: string) => PlannedRequest,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const first = await ground.tokens.lend(profileId)
    if (first.kind === 'refused') return tokenRefused(first.fetch, [])

    const before = first.fetch ? [first.fetch] : []
    signal.throwIfAborted()
    const answer = await ground.exchange(planWith(first.value), signal)
    const verdict = verdictOf(answer)
    if (verdict.accepted || !DEAD_TOKEN_CODES.has(verdict.code)) return outcome(answer, before)

    ground.tokens.drop(profileId, first.value, verdict.code)
    const second = await ground.tokens.lend(profileId)
    before.push(answer)
    if (second.kind === 'refused') return tokenRefused(second.fetch, before)
    if (second.fetch) before.push(second.fetch)

    signal.throwIfAborted()
    const again = await ground.exchange(planWith(second.value), signal)
    return { ...outcome(again, before), retriedWithNewToken: true }
  }

  /** Fetches a token now; the answer is the token endpoint's. */
  async function fetchToken(profileId: string): Promise<Outcome> {
    const { fetch } = await ground.tokens.fetch(profileId)
    if (!fetch) throw new Error('a fetch without an answer')
    return masked(tokenRefused(fetch, []))
  }

  /** Cancels a call under way; false when it had ended already. */
  function cancel(callId: string): boolean {
    const controller = underWay.get(callId)
    controller?.abort()
    return controller !== undefined
  }

  function masked(result: Outcome): Outcome {
    const mask = ground.mask()
    return {
      ...result,
      exchange: mask.exchange(result.exchange),
      before: result.before.map((one) => mask.exchange(one)),
    }
  }

  return {
    send,
    fetchToken,
    cancel,
    /** Cancels everything under way. */
    close: (): void => {
      for (const controller of underWay.values()) controller.abort()
    },
  }
}

function planOrThrow(...[operation, values, ground]: Parameters<typeof planRequest>) {
  const planned = planRequest(operation, values, ground)
  if (planned.ok) return planned.plan

  const [first] = planned.problems
  throw badInput(`values.${first?.field ?? ''}`, first?.problem ?? 'malformed')
}

/** Cancelling is heard at once, even while a token is being fetched for others as well. */
async function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const cancelled = () => reject(new FailureError({ kind: 'cancelled' }))
  signal.addEventListener('abort', cancelled, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', cancelled)
  }
}

function outcome(exchange: Exchange, before: Exchange[]): Outcome {
  return { exchange, answers: 'operation', before, retriedWithNewToken: false }
}

function tokenRefused(exchange: Exchange, before: Exchange[]): Outcome {
  return { exchange, answers: 'token', before, retriedWithNewToken: false }
}

function badInput(
  field: string,
  problem: Extract<FailureError['failure'], { kind: 'invalid-input' }>['problem'],
): FailureError {
  return new FailureError({ kind: 'invalid-input', field, problem, message: problem })
}
