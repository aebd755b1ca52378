import { useEffect, useState } from 'react'
import type { Operation } from '../../../shared/catalog/operation.ts'
import type { ProfileView } from '../../../shared/profile.ts'
import type { FieldProblem } from '../../../shared/request/problem.ts'
import { NOTHING_TYPED, type Typed } from '../../../shared/request/typed.ts'
import type { Variables } from '../../../shared/request/variables.ts'
import type { TokenDescription } from '../../../shared/token.ts'
import { useApp } from '../../useApp.tsx'
import { callKey } from '../../callKey.ts'
import type { Call } from './explorer.slice.ts'
import { MOST_IN_A_SECOND, rateAt } from './rate.ts'
import { type Draft, draftOf, useDraft } from './request/useDraft.ts'

/** The open operation as a request: what was typed, what it makes, how its sending stands. */
export interface Request {
  operation: Operation
  profile: ProfileView
  typed: Typed
  variables: Variables
  token: TokenDescription | undefined
  draft: Draft
  call: Call | undefined
  isBusy: boolean
  /** Whether Send was tried: from then on every problem is said, touched or not. */
  wasTried: boolean
  /** Whether a production enterprise awaits the user's word. */
  isConfirming: boolean
  /** Whether the user is asked about one call more than DingTalk allows in a second. */
  isTooFast: boolean
  /** When it was sent within the last minute, in ms since 1970. */
  sentAt: readonly number[]
  typeValue: (field: string, value: unknown) => void
  /** Replaces values, extras or body as a whole. */
  typeMore: (change: Partial<Typed>) => void
  /**
   * Sends it, or asks first, or gives what is wrong with the values; with something else typed
   * first, where that is given.
   */
  send: (next?: Typed) => FieldProblem[]
  confirm: (isMeant: boolean) => void
  confirmRate: (isMeant: boolean) => void
  cancel: () => void
}

const NO_VARIABLES: Variables = {}
const NEVER: readonly number[] = []

/** Follows the open operation. */
export function useRequest(operation: Operation, profile: ProfileView): Request {
  const key = callKey(profile.id, operation.id)
  const typed = useApp((app) => app.typed[key] ?? NOTHING_TYPED)
  const variables = useApp((app) => app.variables[profile.id] ?? NO_VARIABLES)
  const token = useApp((app) => app.tokens[profile.id])
  const call = useApp((app) => app.calls[key])
  const restoreTyped = useApp((app) => app.restoreTyped)
  const typeValue = useApp((app) => app.typeValue)
  const typeMore = useApp((app) => app.typeMore)
  const sendOperation = useApp((app) => app.sendOperation)
  const cancelOperation = useApp((app) => app.cancelOperation)
  const [triedId, setTriedId] = useState<string | null>(null)
  const sentAt = useApp((app) => app.sentAt[key] ?? NEVER)
  const [isConfirming, setConfirming] = useState(false)
  const [isTooFast, setTooFast] = useState(false)
  const draft = useDraft(operation, typed, profile, token, variables)

  useEffect(
    () => void restoreTyped(profile.id, operation.id),
    [restoreTyped, profile.id, operation.id],
  )

  function sendNow() {
    void sendOperation(profile.id, operation.id)
  }

  function sendOrAsk() {
    if (profile.kind === 'production' && operation.effect !== 'reads') setConfirming(true)
    else sendNow()
  }

  return {
    operation,
    profile,
    typed,
    variables,
    token,
    draft,
    call,
    isBusy: call?.outcome.at === 'busy',
    wasTried: triedId === operation.id,
    isConfirming,
    isTooFast,
    sentAt,
    typeValue: (field, value) => typeValue(operation.id, field, value, profile.id),
    typeMore: (change) => typeMore(operation.id, change, profile.id),
    send: (next = typed) => {
      setTriedId(operation.id)
      if (next !== typed) typeMore(operation.id, next, profile.id)
      const { problems } =
        next === typed ? draft : draftOf(operation, next, profile, token?.tail, variables)
      if (problems.length > 0) return problems

      if (rateAt(sentAt, Date.now()).second >= MOST_IN_A_SECOND) setTooFast(true)
      else sendOrAsk()
      return []
    },
    confirm: (isMeant) => {
      setConfirming(false)
      if (isMeant) sendNow()
    },
    confirmRate: (isMeant) => {
      setTooFast(false)
      if (isMeant) sendOrAsk()
    },
    cancel: () => void cancelOperation(profile.id, operation.id),
  }
}
