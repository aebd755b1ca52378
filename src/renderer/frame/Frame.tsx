import { Activity, Suspense } from 'react'
import { ExplorerScreen } from '../features/explorer/ExplorerScreen.tsx'
import { ReadOnlyOutcome } from '../features/explorer/answer/ReadOnlyOutcome.tsx'
import { LazyCodeTab } from '../features/explorer/request/LazyCodeTab.tsx'
import { Palette } from '../features/palette/Palette.tsx'
import { useText } from '../i18n/useText.ts'
import { later } from '../ui/later.tsx'
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
const InspectorScreen = later(
  'InspectorScreen',
  () => import('../features/inspector/InspectorScreen.tsx'),
)
const LoginScreen = later('LoginScreen', () => import('../features/login/LoginScreen.tsx'))
const MessagesScreen = later(
  'MessagesScreen',
  () => import('../features/messages/MessagesScreen.tsx'),
)
const ProfilesScreen = later(
  'ProfilesScreen',
  () => import('../features/profiles/ProfilesScreen.tsx'),
)
const SettingsScreen = later(
  'SettingsScreen',
  () => import('../features/settings/SettingsScreen.tsx'),
)
const ArrivedPane = later('ArrivedPane', () => import('../features/sandbox/inbox/ArrivedPane.tsx'))
const SimulatorScreen = later(
  'SimulatorScreen',
  () => import('../features/sandbox/SimulatorScreen.tsx'),
)

const CONTENTS = {
  explorer: ExplorerScreen,
  profiles: ProfilesScreen,
  settings: SettingsScreen,
  // A feature knows no other: the frame lends these three the explorer's view of an answer, and the
  // messages its code of a request and the sandbox's view of a message.
  login: () => <LoginScreen Outcome={ReadOnlyOutcome} />,
  inspector: () => <InspectorScreen Outcome={ReadOnlyOutcome} />,
  messages: () => (
    <MessagesScreen Outcome={ReadOnlyOutcome} Arrived={ArrivedPane} Code={LazyCodeTab} />
  ),
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
