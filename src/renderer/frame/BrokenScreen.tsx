import { Bug } from 'lucide-react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { frameMessages } from './frame.messages.ts'

/** What stands in the place of a screen that broke. */
export function BrokenScreen({ onAgain }: { onAgain: () => void }) {
  const text = useText(frameMessages)
  return (
    <EmptyState
      icon={<Bug aria-hidden />}
      title={text.brokenTitle}
      action={<Button onPress={onAgain}>{text.brokenAgain}</Button>}
    >
      {text.brokenBody}
    </EmptyState>
  )
}
