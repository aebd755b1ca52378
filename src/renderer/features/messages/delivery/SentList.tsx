import { ChevronRight, History } from 'lucide-react'
import { useState } from 'react'
import { channelOf } from '../../../../shared/messages/channels.ts'
import type { SentMessage } from '../../../../shared/messages/sentMessage.ts'
import { useNames } from '../../../directory/useNames.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { formatMoment, formatTime } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge, type Tone } from '../../../ui/Badge.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import styles from './delivery.module.css'
import { deliveryMessages } from './delivery.messages.ts'
import { SentCard } from './SentCard.tsx'

/** What was sent with a profile, the newest first; a press shows what became of it. */
export function SentList({
  rows,
  isSandbox,
}: {
  rows: readonly SentMessage[]
  isSandbox: boolean
}) {
  const text = useText(deliveryMessages)
  const [open, setOpen] = useState<string | null>(null)

  return rows.length === 0 ? (
    <EmptyState icon={<History aria-hidden />} title={text.nothingKept}>
      {text.nothingKeptHint}
    </EmptyState>
  ) : (
    <>
      <ol className={styles.rows}>
        {rows.toReversed().map((sent) => (
          <li key={sent.id}>
            <SentRow
              sent={sent}
              isOpen={open === sent.id}
              onPress={() => setOpen(open === sent.id ? null : sent.id)}
            />
            {open === sent.id && <SentCard sent={sent} />}
          </li>
        ))}
      </ol>
      {isSandbox && <p className={styles.foot}>{text.sandboxForgets}</p>}
    </>
  )
}

function SentRow({
  sent,
  isOpen,
  onPress,
}: {
  sent: SentMessage
  isOpen: boolean
  onPress: () => void
}) {
  const language = useLanguage()
  const [now] = useState(Date.now)
  const isToday = new Date(sent.at).toDateString() === new Date(now).toDateString()
  const whom = useWhom(sent)
  const { words, tone } = useStanding(sent)
  return (
    <button
      type="button"
      className={styles.row}
      title={sent.userIds.join(', ')}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      <ChevronRight aria-hidden />
      <time dateTime={new Date(sent.at).toISOString()}>
        {isToday ? formatTime(sent.at, language) : formatMoment(sent.at, language)}
      </time>
      <code>{sent.wire}</code>
      <span className={styles.whom}>
        {inLanguage(channelOf(sent.channel).name, language)} · {whom}
      </span>
      <Badge tone={tone}>{words}</Badge>
    </button>
  )
}

function useWhom({ profileId, userIds, departmentIds, toAll, group }: SentMessage): string {
  const text = useText(deliveryMessages)
  const names = useNames(profileId)
  if (toAll) return text.everyone
  const [first] = userIds
  if (first !== undefined) return text.toWhom(names.person(first) ?? first, userIds.length - 1)
  if (departmentIds.length > 0) return text.toDepartments(departmentIds.length)
  return group === '' ? text.robotGroup : text.toGroup(group)
}

function useStanding({ recalledAt, delivery, percent, group }: SentMessage): {
  words: string
  tone: Tone
} {
  const text = useText(deliveryMessages)
  if (recalledAt !== null) return { words: text.recalled, tone: 'warn' }
  if (delivery === null) {
    return percent !== null && percent < 100
      ? { words: text.under(percent), tone: 'info' }
      : { words: text.notAsked, tone: 'neutral' }
  }
  const missed =
    delivery.invalid.length +
    delivery.forbidden.length +
    delivery.failed.length +
    delivery.throttled.length
  if (missed > 0) return { words: text.missed(missed), tone: 'bad' }
  const { read, unread } = delivery
  if (group !== '') return { words: text.readBy(read.length), tone: 'ok' }
  return { words: text.readOf(read.length, read.length + unread.length), tone: 'ok' }
}
