import { CheckCheck, Inbox } from 'lucide-react'
import type { SimulatorView } from '../../../../shared/sandbox/view.ts'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useApp } from '../../../useApp.tsx'
import bar from '../sandbox.module.css'
import { sandboxMessages } from '../sandbox.messages.ts'
import { messagesOf, type Shown } from '../who/shown.ts'
import { deliveriesOf } from './deliveries.ts'
import styles from './inbox.module.css'
import { MessageCard } from './MessageCard.tsx'
import { ShownFacts, useShownName } from './ShownFacts.tsx'

/** What sends a work notification: the first thing to try. */
const SEND_ID = 'oapi POST /topapi/message/corpconversation/asyncsend_v2'

/** What arrived for those who are shown, the newest first. */
export function InboxPane({ view, shown }: { view: SimulatorView; shown: Shown }) {
  const text = useText(sandboxMessages)
  const language = useLanguage()
  const name = useShownName(view, shown)
  const markRead = useApp((app) => app.markRead)
  const messages = messagesOf(view, shown)
  const unread = messages.filter(({ read }) => !read).map(({ id }) => id)

  return (
    <section className={styles.pane} aria-label={text.inbox}>
      <div className={bar.bar}>
        <h2 className={styles.name}>{name}</h2>
        {unread.length > 0 && (
          <Button
            look="plain"
            icon={<CheckCheck aria-hidden />}
            onPress={() => void markRead(unread)}
          >
            {text.markAllRead}
          </Button>
        )}
      </div>
      <ShownFacts view={view} shown={shown} />
      {messages.length === 0 ? (
        <Empty />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reached by keyboard
        <div className={styles.scroll} tabIndex={0} role="log" aria-label={text.inbox}>
          <ol className={styles.messages}>
            {deliveriesOf(messages).map((delivery) => (
              <li key={delivery.message.id}>
                <MessageCard
                  delivery={delivery}
                  view={view}
                  isOnePersons={shown.kind !== 'department'}
                />
              </li>
            ))}
          </ol>
          {view.olderMessages > 0 && (
            <p className={styles.older}>{text.older(formatNumber(view.olderMessages, language))}</p>
          )}
        </div>
      )}
    </section>
  )
}

function Empty() {
  const text = useText(sandboxMessages)
  const openOperation = useApp((app) => app.openOperation)
  const goTo = useApp((app) => app.goTo)

  function open() {
    void openOperation(SEND_ID)
    goTo('explorer')
  }

  return (
    <EmptyState
      icon={<Inbox aria-hidden />}
      title={text.nothingArrived}
      action={<Button onPress={open}>{text.openSend}</Button>}
    >
      {text.nothingArrivedBody}
    </EmptyState>
  )
}
