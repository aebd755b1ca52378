import type { Operation } from '../../shared/catalog/operation.ts'
import type { Exchange, Outcome } from '../../shared/exchange.ts'
import { type PlannedRequest, planRequest } from '../../shared/plan.ts'
import {
  CHECK_IDS,
  type Probe,
  type ProbeId,
  probeOf,
  type ProbeRun,
} from '../../shared/probes/probe.ts'
import { isWorthAnother, probeVerdict } from '../../shared/probes/probeVerdict.ts'
import type { Side, SideBySide } from '../../shared/probes/sideBySide.ts'
import type { Profile } from '../../shared/profile.ts'
import { FailureError, type SecretName } from '../../shared/result.ts'
import type { Masking } from '../requests/masking.ts'
import { badInput } from '../requests/planning.ts'
import { askSide, sourcesOf } from './tokenSides.ts'

/** A token as it is held: nothing is fetched to get it. */
export interface HeldToken {
  value: string
  /** By this machine's clock, in ms since 1970; `null` when nobody knows. */
  expiresAt: number | null
}

/** What the probes part needs from the parts below it. */
export interface ProbesGround {
  findOperation: (operationId: string) => Promise<Operation | undefined>
  findProfile: (profileId: string) => Promise<Profile>
  readSecret: (profileId: string, name: SecretName) => Promise<string>
  /** The token of a profile as it is, dead or alive; `null` when none is held. */
  heldToken: (profileId: string) => HeldToken | null
  /** Hears that the token of a profile is dead, by which code and which call. */
  foundDead: (profileId: string, token: string, why: { code: string; call: string }) => void
  exchange: (plan: PlannedRequest, signal: AbortSignal) => Promise<Exchange>
  /** As `exchange`; the text of the answer is there whole, to find a token in it. */
  exchangeWhole: (plan: PlannedRequest, signal: AbortSignal) => Promise<Exchange>
  masked: Masking
  /** Hears what was answered to an operation that was sent with the profile's own token, masked. */
  answered: (profileId: string, operation: Operation, exchange: Exchange) => void
}

/** What the window asked to be probed. */
interface ProbeCall {
  callId: string
  profileId: string
}

/**
 * The part that tests tokens as they are: nothing is fetched, renewed or sent twice for a probe.
 * What leaves it is masked. A token that is not a profile's is known here as long as its probe
 * lasts, and kept nowhere.
 */
export type Probes = ReturnType<typeof createProbes>

/** Makes the probes part. */
export function createProbes(ground: ProbesGround) {
  const underWay = new Map<string, AbortController>()
  /** Tokens in use that no other part knows, counted: the same may be probed twice at once. */
  const inUse: string[] = []

  /** Runs the probes named with the profile's token; none when it holds no token. */
  function run(call: ProbeCall & { probeIds: readonly ProbeId[] }): Promise<ProbeRun[]> {
    return cancellable(call.callId, async (signal) => {
      const token = ground.heldToken(call.profileId)
      if (token === null) return []

      const runs: ProbeRun[] = []
      for (const probeId of call.probeIds) {
        runs.push(await probe(call.profileId, probeOf(probeId), token, { signal, isOwn: true }))
      }
      return runs
    })
  }

  /** Is the profile's token any good? Asks on only as long as nothing is known. */
  function check({ callId, profileId }: ProbeCall): Promise<ProbeRun[]> {
    return cancellable(callId, async (signal) => {
      const token = ground.heldToken(profileId)
      return token === null ? [] : checkWith(profileId, token, { signal, isOwn: true })
    })
  }

  /** Probes a token from elsewhere at the addresses of a profile: first whether, then whose. */
  function inspect(call: ProbeCall & { token: string }): Promise<ProbeRun[]> {
    return cancellable(call.callId, (signal) =>
      using(call.token, async () => {
        const token = { value: call.token, expiresAt: null }
        const runs: ProbeRun[] = []
        for (const probeId of CHECK_IDS) {
          const found = probeOf(probeId)
          runs.push(await probe(call.profileId, found, token, { signal, isOwn: false }))
        }
        return runs
      }),
    )
  }

  /** Asks the legacy and the current endpoint for a token, and both hosts whether they take it. */
  function compare({ callId, profileId }: ProbeCall): Promise<SideBySide> {
    return cancellable(callId, async (signal) => {
      const profile = await ground.findProfile(profileId)
      const sources = sourcesOf(profile)
      const legacy = await side(profile, sources.legacy, signal)
      const current = await side(profile, sources.current, signal)
      const isSame =
        legacy.value === null || current.value === null ? null : legacy.value === current.value
      return { legacy: legacy.side, current: current.side, isSame }
    })
  }

  async function side(
    profile: Profile,
    source: Side['source'],
    signal: AbortSignal,
  ): Promise<{ side: Side; value: string | null }> {
    const { readSecret, exchangeWhole } = ground
    const asked = await askSide(profile, source, { readSecret, exchange: exchangeWhole }, signal)
    if (asked.kind === 'failed') {
      return { side: { kind: 'failed', source, failure: asked.failure }, value: null }
    }
    const { lent, answer } = asked
    if (lent === null) {
      const fetch = await outcomeOf(answer, signal)
      return { side: { kind: 'refused', source, fetch }, value: null }
    }

    return using(lent.value, async () => {
      const token = { value: lent.value, expiresAt: null }
      const at = { signal, isOwn: false }
      const oapi = await probe(profile.id, probeOf('scopes'), token, at)
      const api = await probe(profile.id, probeOf('holder'), token, at)
      const { value, lifetimeSeconds } = lent
      const fetch = await outcomeOf(answer, signal)
      const tail = value.slice(-4)
      return { side: { kind: 'lent', source, tail, lifetimeSeconds, fetch, oapi, api }, value }
    })
  }

  async function checkWith(profileId: string, token: HeldToken, how: How): Promise<ProbeRun[]> {
    const runs: ProbeRun[] = []
    for (const probeId of CHECK_IDS) {
      const done = await probe(profileId, probeOf(probeId), token, how)
      runs.push(done)
      if (!isWorthAnother(done.verdict)) break
    }
    return runs
  }

  async function probe(
    profileId: string,
    row: Probe,
    token: HeldToken,
    { signal, isOwn }: How,
  ): Promise<ProbeRun> {
    const profile = await ground.findProfile(profileId)
    const operation = await ground.findOperation(row.operationId)
    if (!operation) throw badInput('probeId', 'unknown-operation')

    try {
      const answer = await ground.exchange(planOf(row, operation, profile, token.value), signal)
      const outcome = await outcomeOf(answer, signal)
      const known = { expiresAt: token.expiresAt, ownAppKey: profile.appKey }
      const verdict = probeVerdict(row, outcome.exchange, known)
      if (isOwn) {
        ground.answered(profileId, operation, outcome.exchange)
        const isDead = verdict.kind === 'unknown' || verdict.kind === 'expired'
        const call = `${operation.method} ${operation.path}`
        if (isDead) ground.foundDead(profileId, token.value, { code: verdict.code, call })
      }
      return { probeId: row.id, verdict, outcome }
    } catch (error) {
      // That nobody answered is what this probe came to, and no reason to lose the others.
      const failure = error instanceof FailureError ? error.failure : null
      if (failure === null || failure.kind === 'cancelled') throw error
      return { probeId: row.id, verdict: { kind: 'no-answer', failure }, outcome: null }
    }
  }

  function outcomeOf(exchange: Exchange, signal: AbortSignal): Promise<Outcome> {
    const outcome: Outcome = {
      exchange,
      answers: 'operation',
      before: [],
      retriedWithNewToken: false,
    }
    return ground.masked(outcome, [], signal)
  }

  /** A token is known for masking while it is worked with, and no longer. */
  async function using<T>(token: string, work: () => Promise<T>): Promise<T> {
    inUse.push(token)
    try {
      return await work()
    } finally {
      inUse.splice(inUse.indexOf(token), 1)
    }
  }

  async function cancellable<T>(
    callId: string,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (underWay.has(callId)) throw badInput('callId', 'already-under-way')

    const controller = new AbortController()
    underWay.set(callId, controller)
    try {
      return await work(controller.signal)
    } finally {
      underWay.delete(callId)
    }
  }

  return {
    run,
    check,
    inspect,
    compare,
    /** Cancels a call under way; false when it had ended already. */
    cancel: (callId: string): boolean => {
      const controller = underWay.get(callId)
      controller?.abort()
      return controller !== undefined
    },
    /** Tokens in use that no other part knows, for masking. */
    knownSecrets: (): string[] => [...inUse],
    /** Cancels everything under way. */
    close: (): void => {
      for (const controller of underWay.values()) controller.abort()
    },
  }
}

interface How {
  signal: AbortSignal
  /** Whether it is the profile's own token, so that the answer says something of its app. */
  isOwn: boolean
}

function planOf(
  { values, tokenField }: Probe,
  operation: Operation,
  { oapiAddress, apiAddress }: Profile,
  token: string,
): PlannedRequest {
  const given = tokenField === undefined ? values : { ...values, [tokenField]: token }
  const planned = planRequest(operation, given, { oapiAddress, apiAddress, token, credentials: {} })
  if (!planned.ok) throw badInput('token', planned.problems[0]?.problem ?? 'malformed')
  return planned.plan
}
