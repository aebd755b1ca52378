import { Activity, lazy, Suspense } from 'react'
import { ExplorerScreen } from '../features/explorer/ExplorerScreen.tsx'
import { ReadOnlyOutcome } from '../features/explorer/answer/ReadOnlyOutcome.tsx'
import { InspectorScreen } from '../features/inspector/InspectorScreen.tsx'
import { LoginScreen } from '../features/login/LoginScreen.tsx'
import { Palette } from '../features/palette/Palette.tsx'
import { ProfilesScreen } from '../features/profiles/ProfilesScreen.tsx'
import { SimulatorScreen } from '../features/sandbox/SimulatorScreen.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { useText } from '../i18n/useText.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { useApp } from '../useApp.tsx'
import { frameMessages } from './frame.messages.ts'
import styles from './frame.module.css'
import type { Screen } from './frame.slice.ts'
import { Notices } from './Notices.tsx'
import { Rail } from './Rail.tsx'
import { ScreenBoundary } from './ScreenBoundary.tsx'
import { SCREENS } from './screens.ts'
import { SetAside } from './SetAside.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { useShortcuts } from './useShortcuts.ts'

const MessagesScreen = lazy(async () => {
  const { MessagesScreen } = await import('../features/messages/MessagesScreen.tsx')
  return { default: MessagesScreen }
})

const CONTENTS = {
  explorer: ExplorerScreen,
  profiles: ProfilesScreen,
  settings: SettingsScreen,
  // A feature knows no other: the frame lends these two the explorer's view of an answer.
  login: () => <LoginScreen Outcome={ReadOnlyOutcome} />,
  inspector: () => <InspectorScreen Outcome={ReadOnlyOutcome} />,
  messages: () => (
    // With all that it knows of messages, it is loaded after the first paint.
    <Suspense fallback={<Spinner />}>
      <MessagesScreen Outcome={ReadOnlyOutcome} />
    </Suspense>
  ),
  simulator: SimulatorScreen,
} satisfies Record<Screen, unknown>

/** The frame around the features: bars, rail, notices, and the screen that is open. */
export function Frame() {
  const text = useText(frameMessages)
  const current = useApp((app) => app.screen)
  useShortcuts()

  return (
    <div className={styles.frame}>
      <TopBar />
      <Rail />
      <main className={styles.main} aria-label={text[current]}>
        <SetAside />
        {SCREENS.map(({ screen }) => {
          const Content = CONTENTS[screen]
          return (
            // A hidden screen stays as it is, with what was typed into it.
            <Activity key={screen} mode={screen === current ? 'visible' : 'hidden'}>
              <div className={styles.screen}>
                <ScreenBoundary>
                  <Content />
                </ScreenBoundary>
              </div>
            </Activity>
          )
        })}
      </main>
      <StatusLine />
      <Notices />
      <Palette />
    </div>
  )
}
