import { Check } from 'lucide-react'
import { useState } from 'react'
import type { SimulatorView } from '../../../../shared/sandbox/view.ts'
import { formatMoment, formatTime } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { printJson, tryParseJson } from '../../../../shared/losslessJson.ts'
import { useApp } from '../../../useApp.tsx'
import tags from '../sandbox.module.css'
import { sandboxMessages } from '../sandbox.messages.ts'
import type { Delivery } from './deliveries.ts'
import styles from './inbox.module.css'
import { ReadableView } from './ReadableView.tsx'
import { groupName, personName } from './ShownFacts.tsx'

/** One sending as it arrived: what, from where, for whom, whether it was read. */
export function MessageCard({
  delivery: { message, all },
  view,
  isOnePersons,
}: {
  delivery: Delivery
  view: SimulatorView
  /** Whether it is plain whom it went to. */
  isOnePersons: boolean
}) {
  const text = useText(sandboxMessages)
  const language = useLanguage()
  const markRead = useApp((app) => app.markRead)
  const [isRaw, setRaw] = useState(false)
  const unread = all.filter(({ read }) => !read).map(({ id }) => id)
  const { to, channel, msgtype, mentions, at } = message
  const first =
    to.kind === 'person' ? personName(view, to.userId) : groupName(view, to.conversationId)
  const raw = printJson(tryParseJson(message.content), 2)

  return (
    <article className={styles.card} data-unread={unread.length > 0}>
      <header className={styles.head}>
        <span className={tags.tag} data-tone="info">
          {text[channel]}
        </span>
        <code>{msgtype}</code>
        {!isOnePersons && (
          <span className={styles.to}>
            {text.to} {all.length > 1 ? text.andOthers(first, all.length - 1) : first}
          </span>
        )}
        <span className={styles.gap} />
        {message.recalled && <Badge tone="warn">{text.recalled}</Badge>}
        <time dateTime={new Date(at).toISOString()} title={formatMoment(at, language)}>
          {formatTime(at, language)}
        </time>
      </header>
      <div className={styles.body} data-recalled={message.recalled}>
        <ReadableView msgtype={msgtype} content={message.content} />
      </div>
      {isRaw && (
        <div className={styles.raw}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reached by keyboard */}
          <pre tabIndex={0} aria-label={text.json}>
            {raw}
          </pre>
          <CopyButton text={raw} label={text.copy('JSON')} />
        </div>
      )}
      <footer className={styles.foot}>
        <span>
          {all.length > 1
            ? text.readBy(all.length - unread.length, all.length)
            : unread.length > 0
              ? text.notRead
              : text.read}
        </span>
        {unread.length > 0 && (
          <IconButton label={text.markRead} onPress={() => void markRead(unread)}>
            <Check aria-hidden />
          </IconButton>
        )}
        {mentions.length > 0 && (
          <span className={styles.mentions}>
            {text.mentions} {mentions.join(', ')}
          </span>
        )}
        <span className={styles.gap} />
        <Button look="plain" aria-expanded={isRaw} onPress={() => setRaw(!isRaw)}>
          {isRaw ? text.hideJson : text.showJson}
        </Button>
      </footer>
    </article>
  )
}
