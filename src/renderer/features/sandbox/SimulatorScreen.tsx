import { useEffect, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import type { SimulatorView } from '../../../shared/sandbox/view.ts'
import { useText } from '../../i18n/useText.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { SplitPanes } from '../../ui/SplitPanes.tsx'
import { useApp } from '../../useApp.tsx'
import { useFailureText } from '../../useFailureText.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { InboxPane } from './inbox/InboxPane.tsx'
import styles from './sandbox.module.css'
import { sandboxMessages } from './sandbox.messages.ts'
import { ToolsPane } from './tools/ToolsPane.tsx'
import { EVERYTHING, type Shown } from './who/shown.ts'
import { WhoPane } from './who/WhoPane.tsx'

/** The simulator inside the app: who is in the enterprise, what arrived, and its switches. */
export function SimulatorScreen() {
  const text = useText(sandboxMessages)
  const simulator = useApp((app) => app.simulator)
  const look = useApp((app) => app.lookAtSimulator)

  // Each time the screen comes into sight: what changed meanwhile was not looked at.
  useEffect(() => void look(), [look])

  return (
    <div className={styles.screen}>
      <VisuallyHidden elementType="h1">{text.title}</VisuallyHidden>
      {simulator.at === 'done' && <Panes view={simulator.value} />}
      {simulator.at === 'busy' && (
        <output className={styles.starting}>
          <Spinner />
          {text.starting}
        </output>
      )}
      {simulator.at === 'failed' && <NoView failure={simulator.failure} onAgain={look} />}
    </div>
  )
}

function Panes({ view }: { view: SimulatorView }) {
  const text = useText(sandboxMessages)
  const [shown, setShown] = useState<Shown>(EVERYTHING)

  return (
    <>
      <Elsewhere address={view.address} />
      <div className={styles.panes}>
        <SplitPanes
          label={text.listWidth}
          initial={{ px: 264 }}
          leastFirstPx={200}
          leastSecondPx={700}
          first={<WhoPane view={view} shown={shown} onShow={setShown} />}
          second={
            <SplitPanes
              label={text.toolsWidth}
              initial={{ share: 0.56 }}
              leastFirstPx={320}
              leastSecondPx={352}
              first={<InboxPane view={view} shown={shown} />}
              second={<ToolsPane view={view} shown={shown} />}
            />
          }
        />
      </div>
    </>
  )
}

function NoView({
  failure,
  onAgain,
}: {
  failure: Parameters<ReturnType<typeof useFailureText>>[0]
  onAgain: () => Promise<void>
}) {
  const text = useText(sandboxMessages)
  const { what, todo } = useFailureText()(failure)
  return (
    <div className={styles.failed}>
      <Banner
        tone="bad"
        title={what}
        announce
        actions={<Button onPress={() => void onAgain()}>{text.failedAgain}</Button>}
      >
        {todo}
      </Banner>
    </div>
  )
}
