import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Draft } from '../../../shared/messages/draft.ts'
import { useKeyGuard } from '../../useKeyGuard.ts'
import { useSendKeys } from '../../useSendKeys.ts'
import { mustConfirm } from './recipients.ts'
import type { Message } from './useMessage.ts'

/** How a message is sent: by its buttons and by Ctrl/⌘ Enter, asked about first where it must be. */
export function useSending(message: Message) {
  const { profile, isBusy, filled } = message
  const [confirming, setConfirming] = useState<Draft | null>(null)
  /** What was sent last, and what was pressed for meanwhile. */
  const sending = useRef<Draft>(null)
  const held = useRef<Draft>(null)

  function send(draft: Draft) {
    sending.current = draft
    void message.send(draft)
  }

  /** Whether it is on its way. */
  function askToSend(draft: Draft): boolean {
    if (isBusy) return false
    const asks = mustConfirm(draft, profile.kind)
    if (asks) setConfirming(draft)
    else send(draft)
    return !asks
  }

  const sendByKey = useKeyGuard(() => askToSend(filled))
  useSendKeys({
    send: () => {
      if (!isBusy) sendByKey(filled)
      // The same once more is one press too many; another message follows when this one is through.
      else if (sending.current !== filled) held.current = filled
    },
    cancel: () => {
      held.current = null
      if (isBusy) void message.cancel()
    },
  })
  const sendHeld = useEffectEvent(() => {
    if (held.current === filled) askToSend(filled)
    held.current = null
  })
  useEffect(() => {
    if (!isBusy) sendHeld()
  }, [isBusy])

  return {
    askToSend,
    /** What the user is being asked about; `null` for nothing. */
    confirming,
    confirm: (isConfirmed: boolean) => {
      setConfirming(null)
      if (isConfirmed && confirming) send(confirming)
    },
  }
}
