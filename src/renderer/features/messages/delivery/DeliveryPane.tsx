import { Send } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { SentMessage } from '../../../../shared/messages/sentMessage.ts'
import { Awaited } from '../../../Awaited.tsx'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { REST } from '../../../pending.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Tab, TabList, TabPanel, Tabs } from '../../../ui/Tabs.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useApp } from '../../../useApp.tsx'
import { usePlatform } from '../../../usePlatform.ts'
import type { Lent } from '../lent.ts'
import type { Message } from '../useMessage.ts'
import styles from './delivery.module.css'
import { deliveryMessages } from './delivery.messages.ts'
import { RobotMend } from './RobotMend.tsx'
import { SentCard } from './SentCard.tsx'
import { SentList } from './SentList.tsx'

const NONE: readonly SentMessage[] = []
const VIEWS = ['answer', 'phone', 'sent'] as const

/** What DingTalk answered to the last message, what was sent before, and in the sandbox how it arrived. */
export function DeliveryPane({
  message,
  Outcome,
  Arrived,
}: { message: Message } & Pick<Lent, 'Outcome' | 'Arrived'>) {
  const text = useText(deliveryMessages)
  const language = useLanguage()
  const { profile, call } = message
  const rows = useApp((app) => app.messagesSent[profile.id]) ?? NONE
  const sent = rows.find(({ id }) => id === call?.callId)
  // A new message shows its answer, whatever was looked at before.
  const [shown, setShown] = useState<{ of?: string; view: (typeof VIEWS)[number] }>({
    view: 'answer',
  })
  const view = shown.of === call?.callId ? shown.view : 'answer'

  return (
    <section className={styles.delivery} aria-label={text.delivery}>
      <Tabs
        selectedKey={view === 'phone' && !sent ? 'answer' : view}
        onSelectionChange={(key) =>
          setShown({
            ...(call && { of: call.callId }),
            view: VIEWS.find((one) => one === key) ?? 'answer',
          })
        }
      >
        <div className={styles.bar}>
          <TabList aria-label={text.views}>
            <Tab id="answer">{text.answer}</Tab>
            {profile.builtIn && sent && <Tab id="phone">{text.phone}</Tab>}
            <Tab id="sent">{text.sent(formatNumber(rows.length, language))}</Tab>
          </TabList>
          {message.isBusy && (
            <Button look="plain" onPress={() => void message.cancel()}>
              {text.cancel}
            </Button>
          )}
        </div>
        <TabPanel id="answer">
          <div className={styles.answer}>
            {sent && <SentCard sent={sent} />}
            <Awaited pending={call?.outcome ?? REST} rest={<NothingSent />}>
              {(outcome) => (
                <>
                  {call?.channel === 'custom-robot' && (
                    <RobotMend profileId={profile.id} outcome={outcome} />
                  )}
                  <div className={styles.outcome}>
                    {/* Its code comes with the first answer; nothing around it may go away for that. */}
                    <Suspense fallback={<Spinner />}>
                      <Outcome key={outcome.exchange.id} outcome={outcome} />
                    </Suspense>
                  </div>
                </>
              )}
            </Awaited>
          </div>
        </TabPanel>
        {profile.builtIn && sent && (
          <TabPanel id="phone">
            <Arrived taskId={sent.taskId} since={sent.at} />
          </TabPanel>
        )}
        <TabPanel id="sent">
          <SentList rows={rows} isSandbox={profile.builtIn} />
        </TabPanel>
      </Tabs>
    </section>
  )
}

function NothingSent() {
  const text = useText(deliveryMessages)
  const platform = usePlatform()
  return (
    <EmptyState icon={<Send aria-hidden />} title={text.nothingSent}>
      {text.nothingSentHint(platform === 'darwin' ? '⌘↩' : 'Ctrl Enter')}
    </EmptyState>
  )
}
