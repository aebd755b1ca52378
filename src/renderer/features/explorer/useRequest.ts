import { useState } from 'react'
import type { Operation, Values } from '../../../shared/catalog/operation.ts'
import type { FieldProblem } from '../../../shared/plan.ts'
import type { ProfileView } from '../../../shared/profile.ts'
import type { TokenDescription } from '../../../shared/token.ts'
import { useApp } from '../../useApp.tsx'
import { type Call, callKey } from './explorer.slice.ts'
import { type Draft, useDraft } from './request/useDraft.ts'

/** The open operation as a request: what was typed, what it makes, how its sending stands. */
export interface Request {
  operation: Operation
  profile: ProfileView
  values: Values
  token: TokenDescription | undefined
  draft: Draft
  call: Call | undefined
  isBusy: boolean
  /** Whether Send was tried: from then on every problem is said, touched or not. */
  wasTried: boolean
  /** Whether a production enterprise awaits the user's word. */
  isConfirming: boolean
  typeValue: (field: string, value: unknown) => void
  /** Sends it, or asks first, or gives what is wrong with the values. */
  send: () => FieldProblem[]
  confirm: (isMeant: boolean) => void
  cancel: () => void
}

const NO_VALUES: Values = {}

/** Follows the open operation. */
export function useRequest(operation: Operation, profile: ProfileView): Request {
  const values = useApp((app) => app.valuesByOperation[operation.id] ?? NO_VALUES)
  const token = useApp((app) => app.tokens[profile.id])
  const call = useApp((app) => app.calls[callKey(profile.id, operation.id)])
  const typeValue = useApp((app) => app.typeValue)
  const sendOperation = useApp((app) => app.sendOperation)
  const cancelOperation = useApp((app) => app.cancelOperation)
  const [triedId, setTriedId] = useState<string | null>(null)
  const [isConfirming, setConfirming] = useState(false)
  const draft = useDraft(operation, values, profile, token)

  function sendNow() {
    void sendOperation(profile.id, operation.id)
  }

  return {
    operation,
    profile,
    values,
    token,
    draft,
    call,
    isBusy: call?.outcome.at === 'busy',
    wasTried: triedId === operation.id,
    isConfirming,
    typeValue: (field, value) => typeValue(operation.id, field, value),
    send: () => {
      setTriedId(operation.id)
      if (draft.problems.length > 0) return draft.problems

      if (profile.kind === 'production' && operation.effect !== 'reads') setConfirming(true)
      else sendNow()
      return []
    },
    confirm: (isMeant) => {
      setConfirming(false)
      if (isMeant) sendNow()
    },
    cancel: () => void cancelOperation(profile.id, operation.id),
  }
}
