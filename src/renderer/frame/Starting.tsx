import type { Start } from '../../shared/contract.ts'
import { useText } from '../i18n/useText.ts'
import type { Pending } from '../pending.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { useApp } from '../useApp.tsx'
import { useFailureText } from '../useFailureText.ts'
import { frameMessages } from './frame.messages.ts'
import styles from './frame.module.css'

/** The window before main has answered, or when it could not. */
export function Starting({ start }: { start: Pending<Start> }) {
  const text = useText(frameMessages)
  const say = useFailureText()
  const load = useApp((app) => app.load)

  if (start.at !== 'failed') {
    return (
      <main className={styles.starting} aria-live="polite">
        <Spinner /> {text.loading}
      </main>
    )
  }

  const { what, todo } = say(start.failure)
  return (
    <main className={styles.starting}>
      <Banner
        tone="bad"
        title={<h1>{text.loadFailed}</h1>}
        actions={<Button onPress={() => void load()}>{text.tryAgain}</Button>}
        announce
      >
        <p>{what}</p>
        <p>{todo}</p>
      </Banner>
    </main>
  )
}
