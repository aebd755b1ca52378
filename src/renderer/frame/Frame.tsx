import { Activity, lazy, Suspense } from 'react'
import { ExplorerScreen } from '../features/explorer/ExplorerScreen.tsx'
import { ReadOnlyOutcome } from '../features/explorer/answer/ReadOnlyOutcome.tsx'
import { Palette } from '../features/palette/Palette.tsx'
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
import { useWasIdle } from './useWasIdle.ts'

// Only the screen that a start shows is there at once; the others are loaded after the first paint.
const InspectorScreen = lazy(async () => {
  const { InspectorScreen } = await import('../features/inspector/InspectorScreen.tsx')
  return { default: InspectorScreen }
})
const LoginScreen = lazy(async () => {
  const { LoginScreen } = await import('../features/login/LoginScreen.tsx')
  return { default: LoginScreen }
})
const MessagesScreen = lazy(async () => {
  const { MessagesScreen } = await import('../features/messages/MessagesScreen.tsx')
  return { default: MessagesScreen }
})
const ProfilesScreen = lazy(async () => {
  const { ProfilesScreen } = await import('../features/profiles/ProfilesScreen.tsx')
  return { default: ProfilesScreen }
})
const SettingsScreen = lazy(async () => {
  const { SettingsScreen } = await import('../features/settings/SettingsScreen.tsx')
  return { default: SettingsScreen }
})
const ArrivedPane = lazy(async () => {
  const { ArrivedPane } = await import('../features/sandbox/inbox/ArrivedPane.tsx')
  return { default: ArrivedPane }
})
const SimulatorScreen = lazy(async () => {
  const { SimulatorScreen } = await import('../features/sandbox/SimulatorScreen.tsx')
  return { default: SimulatorScreen }
})

const CONTENTS = {
  explorer: ExplorerScreen,
  profiles: ProfilesScreen,
  settings: SettingsScreen,
  // A feature knows no other: the frame lends these three the explorer's view of an answer, and the sandbox's of a message.
  login: () => <LoginScreen Outcome={ReadOnlyOutcome} />,
  inspector: () => <InspectorScreen Outcome={ReadOnlyOutcome} />,
  messages: () => <MessagesScreen Outcome={ReadOnlyOutcome} Arrived={ArrivedPane} />,
  simulator: SimulatorScreen,
} satisfies Record<Screen, unknown>

/** The frame around the features: bars, rail, notices, and the screen that is open. */
export function Frame() {
  const text = useText(frameMessages)
  const current = useApp((app) => app.screen)
  const wasIdle = useWasIdle()
  useShortcuts()

  return (
    <div className={styles.frame}>
      <TopBar />
      <Rail />
      <main className={styles.main} aria-label={text[current]}>
        <SetAside />
        {SCREENS.map(({ screen }) => {
          // The screens that nobody sees yet are loaded and drawn when there is time.
          if (screen !== current && !wasIdle) return null

          const Content = CONTENTS[screen]
          return (
            // A hidden screen stays as it is, with what was typed into it.
            <Activity key={screen} mode={screen === current ? 'visible' : 'hidden'}>
              <div className={styles.screen}>
                <ScreenBoundary>
                  <Suspense fallback={<Spinner />}>
                    <Content />
                  </Suspense>
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
