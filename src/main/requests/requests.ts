import type { Operation } from '../../shared/catalog/operation.ts'
import type { Exchange, Outcome } from '../../shared/exchange.ts'
import type { Mask } from '../../shared/mask.ts'
import type { PlannedRequest } from '../../shared/plan.ts'
import { secretsTyped } from '../../shared/request/secrets.ts'
import { FailureError } from '../../shared/result.ts'
import { verdictOf } from '../../shared/verdict.ts'
import type { Tokens } from '../tokens/tokens.ts'
import { badInput, type Call, createPlanning, type PlanningGround } from './planning.ts'

/**
 * The codes by which DingTalk says that a token is dead.
 * https://open.dingtalk.com/document/development/server-api-error-codes-1
 */
const DEAD_TOKEN_CODES = new Set(['40014', '42001', 'InvalidAuthentication'])

/** What the requests part needs from the parts below it. */
export interface RequestsGround extends PlanningGround {
  tokens: Pick<Tokens, 'lend' | 'fetch' | 'drop'>
  exchange: (plan: PlannedRequest, signal: AbortSignal) => Promise<Exchange>
  /** A mask over every secret and token known now, and over those given. */
  mask: (typed: readonly string[]) => Mask
  /** Hears what was answered to an operation of a profile, masked. */
  answered: (profileId: string, operation: Operation, exchange: Exchange) => void
  /** Keeps what is too large to be handed over. Gets it masked. */
  holdLarge: (outcome: Outcome) => Outcome
}

/** The part that sends operations with the profile's token. What leaves it is masked. */
export type Requests = ReturnType<typeof createRequests>

/** Makes the requests part. */
export function createRequests(ground: RequestsGround) {
  const underWay = new Map<string, AbortController>()
  const planFor = createPlanning(ground)

  /** Sends a request; a token that DingTalk calls dead is replaced and the call repeated once. */
  async function send(call: Call): Promise<Outcome> {
    if (underWay.has(call.callId)) throw badInput('callId', 'already-under-way')

    const controller = new AbortController()
    underWay.set(call.callId, controller)
    try {
      const { signal } = controller
      const { operation, sent } = await unlessCancelled(sendOnce(call, signal), signal)
      const shown = masked(sent, secretsTyped(call))
      if (shown.answers === 'operation') {
        ground.answered(call.profileId, operation, shown.exchange)
      }
      return shown
    } finally {
      underWay.delete(call.callId)
    }
  }

  async function sendOnce(call: Call, signal: AbortSignal) {
    const { operation, takesToken, planWith } = await planFor(call)
    const sent = takesToken
      ? await sendWithToken(call.profileId, planWith, signal)
      : outcome(await ground.exchange(planWith(null), signal), [])
    return { operation, sent }
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
    return masked(tokenRefused(fetch, []), [])
  }

  /** Cancels a call under way; false when it had ended already. */
  function cancel(callId: string): boolean {
    const controller = underWay.get(callId)
    controller?.abort()
    return controller !== undefined
  }

  function masked(result: Outcome, typed: readonly string[]): Outcome {
    const mask = ground.mask(typed)
    return ground.holdLarge({
      ...result,
      exchange: mask.exchange(result.exchange),
      before: result.before.map((one) => mask.exchange(one)),
    })
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
