import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import type { Draft } from '../../../shared/messages/draft.ts'
import { useText } from '../../i18n/useText.ts'
import { SplitPanes } from '../../ui/SplitPanes.tsx'
import { useApp } from '../../useApp.tsx'
import { useKeyGuard } from '../../useKeyGuard.ts'
import { useSendKeys } from '../../useSendKeys.ts'
import { Composer } from './compose/Composer.tsx'
import { DeliveryPane } from './delivery/DeliveryPane.tsx'
import type { Lent } from './lent.ts'
import styles from './messages.module.css'
import { messagesMessages } from './messages.messages.ts'
import { PreviewPane } from './preview/PreviewPane.tsx'
import { mustConfirm } from './recipients.ts'
import { SendDialog } from './SendDialog.tsx'
import { TemplatesPane } from './templates/TemplatesPane.tsx'
import { TypeList } from './TypeList.tsx'
import { useMessage } from './useMessage.ts'

/** The message tester: a message as it will be sent, what DingTalk will say of it, how it will look. */
export function MessagesScreen({ Outcome, Arrived, Code }: Lent) {
  const text = useText(messagesMessages)
  const message = useMessage()
  const [confirming, setConfirming] = useState<Draft | null>(null)
  const { profile, isBusy } = message
  /** What was sent last, and what was pressed for meanwhile. */
  const sending = useRef<Draft>(null)
  const held = useRef<Draft>(null)
  useSandboxGroups(profile.builtIn)
  useRestored(profile.id)
  useShelf()
  useSentBefore(profile.id)

  /** Whether it is on its way. What must be confirmed is asked about first. */
  function askToSend(draft: Draft): boolean {
    if (isBusy) return false
    const asks = mustConfirm(draft, profile.kind)
    if (asks) setConfirming(draft)
    else send(draft)
    return !asks
  }

  function send(draft: Draft) {
    sending.current = draft
    void message.send(draft)
  }

  const sendByKey = useKeyGuard(() => askToSend(message.filled))
  useSendKeys({
    send: () => {
      if (!isBusy) sendByKey(message.filled)
      // The same once more is one press too many; another message follows when this one is through.
      else if (sending.current !== message.filled) held.current = message.filled
    },
    cancel: () => {
      held.current = null
      if (isBusy) void message.cancel()
    },
  })
  const sendHeld = useEffectEvent(() => {
    if (held.current === message.filled) askToSend(message.filled)
    held.current = null
  })
  useEffect(() => {
    if (!isBusy) sendHeld()
  }, [isBusy])

  return (
    <div className={styles.screen}>
      <VisuallyHidden elementType="h1">{text.title}</VisuallyHidden>
      <div className={styles.left}>
        <TypeList message={message} />
        <TemplatesPane message={message} />
      </div>
      <SplitPanes
        label={text.composeWidth}
        initial={{ share: 0.56 }}
        leastFirstPx={360}
        leastSecondPx={320}
        first={<Composer key={profile.id} message={message} onSend={askToSend} Code={Code} />}
        second={
          <div className={styles.right} data-answered={message.call !== undefined}>
            <PreviewPane message={message} />
            <DeliveryPane message={message} Outcome={Outcome} Arrived={Arrived} />
          </div>
        }
      />
      <SendDialog
        draft={confirming}
        profile={profile}
        onClose={(isConfirmed) => {
          setConfirming(null)
          if (isConfirmed && confirming) send(confirming)
        }}
      />
    </div>
  )
}

/** The sandbox's groups are needed once, to have somebody to send to. */
function useSandboxGroups(isSandbox: boolean): void {
  const isUnknown = useApp((app) => app.simulator.at === 'rest')
  const look = useApp((app) => app.lookAtSimulator)
  useEffect(() => {
    if (isSandbox && isUnknown) void look()
  }, [isSandbox, isUnknown, look])
}

/** What was written the last time is there again. */
function useRestored(profileId: string): void {
  const restore = useApp((app) => app.restoreMessage)
  useEffect(() => {
    void restore(profileId)
  }, [restore, profileId])
}

/** What was uploaded is known as soon as a message is written: the lint asks it. */
function useShelf(): void {
  const load = useApp((app) => app.loadShelf)
  useEffect(() => {
    void load()
  }, [load])
}

/** What was sent before, of earlier starts too. */
function useSentBefore(profileId: string): void {
  const load = useApp((app) => app.loadSent)
  useEffect(() => {
    void load(profileId)
  }, [load, profileId])
}
