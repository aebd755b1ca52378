import type { Operation } from '../../shared/catalog/operation.ts'
import { secretFieldsOf } from '../../shared/catalog/secretFields.ts'
import type { Exchange, Outcome } from '../../shared/exchange.ts'
import type { PlannedRequest } from '../../shared/plan.ts'
import { secretsTyped } from '../../shared/request/secrets.ts'
import type { TokenKind } from '../../shared/tokenKinds.ts'
import { verdictOf } from '../../shared/verdict.ts'
import { DEAD_TOKEN_CODES } from '../tokens/deadToken.ts'
import type { Asked, Tokens } from '../tokens/tokens.ts'
import type { Attached } from './payload.ts'
import { badInput, type Call, createPlanning, type PlanningGround } from './planning.ts'
import type { Masking } from './masking.ts'
import { unlessCancelled } from './unlessCancelled.ts'

/** What the requests part needs from the parts below it. */
export interface RequestsGround extends PlanningGround {
  tokens: Pick<Tokens, 'lend' | 'fetch' | 'drop'>
  exchange: (plan: PlannedRequest, signal: AbortSignal, attached?: Attached) => Promise<Exchange>
  masked: Masking
  /** Hears what was answered to an operation of a profile, masked. */
  answered: (profileId: string, operation: Operation, exchange: Exchange) => void
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
      // Cancelling is heard at once, even while a token is being fetched for others as well.
      const { operation, sent } = await unlessCancelled(sendOnce(call, signal), signal)
      const typed = secretsTyped(call, secretFieldsOf(operation.id))
      const shown = await ground.masked(sent, typed, signal)
      if (shown.answers === 'operation') {
        ground.answered(call.profileId, operation, shown.exchange)
      }
      return shown
    } finally {
      underWay.delete(call.callId)
    }
  }

  async function sendOnce(call: Call, signal: AbortSignal) {
    const { name, operation, takesToken, planWith } = await planFor(call)
    const exchange = (token: string | null) =>
      ground.exchange(planWith(token), signal, call.attached)
    const sent = takesToken
      ? await sendWithToken(call.profileId, name, exchange, signal)
      : outcome(await exchange(null), [])
    return { operation, sent }
  }

  async function sendWithToken(
    profileId: string,
    name: string,
    exchange: (token: string) => Promise<Exchange>,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const asked: Asked = { cause: { by: 'call', call: name } }
    const first = await ground.tokens.lend(profileId, asked)
    if (first.kind === 'refused') return tokenRefused(first.fetch, [])

    const before = first.fetch ? [first.fetch] : []
    signal.throwIfAborted()
    const answer = await exchange(first.value)
    const verdict = verdictOf(answer)
    const { knownDead } = first
    const asIs = { ...outcome(answer, before), ...(knownDead && { knownDead }) }
    if (verdict.accepted || !DEAD_TOKEN_CODES.has(verdict.code)) return asIs

    const why = { code: verdict.code, call: name }
    if (!ground.tokens.drop(profileId, first.value, why)) return asIs
    const second = await ground.tokens.lend(profileId, asked)
    before.push(answer)
    if (second.kind === 'refused') return tokenRefused(second.fetch, before)
    if (second.fetch) before.push(second.fetch)

    signal.throwIfAborted()
    const again = await exchange(second.value)
    const verdictAgain = verdictOf(again)
    if (!verdictAgain.accepted && DEAD_TOKEN_CODES.has(verdictAgain.code)) {
      ground.tokens.drop(profileId, second.value, { code: verdictAgain.code, call: name })
    }
    return { ...outcome(again, before), retriedWithNewToken: true }
  }

  /** Fetches a token now for the user; the answer is the token endpoint's. */
  async function fetchToken(profileId: string, kind?: TokenKind): Promise<Outcome> {
    const cause = { by: 'user', call: '' } as const
    const { fetch } = await ground.tokens.fetch(profileId, { cause, ...(kind && { kind }) })
    if (!fetch) throw new Error('a fetch without an answer')
    return ground.masked(tokenRefused(fetch, []))
  }

  /** Cancels a call under way; false when it had ended already. */
  function cancel(callId: string): boolean {
    const controller = underWay.get(callId)
    controller?.abort()
    return controller !== undefined
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

function outcome(exchange: Exchange, before: Exchange[]): Outcome {
  return { exchange, answers: 'operation', before, retriedWithNewToken: false }
}

function tokenRefused(exchange: Exchange, before: Exchange[]): Outcome {
  return { exchange, answers: 'token', before, retriedWithNewToken: false }
}
