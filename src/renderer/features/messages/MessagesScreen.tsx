import { useEffect } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { useText } from '../../i18n/useText.ts'
import { SplitPanes } from '../../ui/SplitPanes.tsx'
import { useApp } from '../../useApp.tsx'
import { Composer } from './compose/Composer.tsx'
import { DeliveryPane } from './delivery/DeliveryPane.tsx'
import type { Lent } from './lent.ts'
import styles from './messages.module.css'
import { messagesMessages } from './messages.messages.ts'
import { PreviewPane } from './preview/PreviewPane.tsx'
import { SendDialog } from './SendDialog.tsx'
import { TemplatesPane } from './templates/TemplatesPane.tsx'
import { TypeList } from './TypeList.tsx'
import { useMessage } from './useMessage.ts'
import { useSending } from './useSending.ts'

/** The message tester: a message as it will be sent, what DingTalk will say of it, how it will look. */
export function MessagesScreen({ Outcome, Arrived, Code }: Lent) {
  const text = useText(messagesMessages)
  const message = useMessage()
  const { profile } = message
  const { askToSend, confirming, confirm } = useSending(message)
  useSandboxGroups(profile.builtIn)
  useRestored(profile.id)
  useShelf()
  useSentBefore(profile.id)

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
      <SendDialog draft={confirming} profile={profile} onClose={confirm} />
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
