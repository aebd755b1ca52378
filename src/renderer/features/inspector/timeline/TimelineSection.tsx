import { History } from 'lucide-react'
import { useText } from '../../../i18n/useText.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { timelineMessages } from './timeline.messages.ts'

/** What happened to the tokens of a profile. */
export function TimelineSection() {
  const text = useText(timelineMessages)
  return (
    <EmptyState icon={<History aria-hidden />} title={text.nothing}>
      {text.nothingBody}
    </EmptyState>
  )
}
