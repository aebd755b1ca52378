import type { SimulatorView } from '../../../../shared/sandbox/view.ts'
import { useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Tab, TabList, TabPanel, Tabs } from '../../../ui/Tabs.tsx'
import { sandboxMessages } from '../sandbox.messages.ts'
import type { Shown } from '../who/shown.ts'
import { AccessTab } from './AccessTab.tsx'
import { ClockTab } from './ClockTab.tsx'
import { FaultsTab } from './FaultsTab.tsx'
import { RequestsTab } from './RequestsTab.tsx'
import styles from './tools.module.css'

/** What the simulator saw, and everything that it can be told. */
export function ToolsPane({ view, shown }: { view: SimulatorView; shown: Shown }) {
  const text = useText(sandboxMessages)
  const count = view.faults.length
  return (
    <section className={styles.pane} aria-label={text.tools}>
      <Tabs>
        <TabList aria-label={text.tools}>
          <Tab id="requests">{text.requests}</Tab>
          <Tab id="faults">
            {text.faults}
            {count > 0 && <Badge tone="warn">{count}</Badge>}
          </Tab>
          <Tab id="clock">{text.clock}</Tab>
          <Tab id="access">{text.access}</Tab>
        </TabList>
        <TabPanel id="requests">
          <RequestsTab requests={view.requests} />
        </TabPanel>
        <TabPanel id="faults">
          <FaultsTab faults={view.faults} />
        </TabPanel>
        <TabPanel id="clock">
          <ClockTab view={view} shown={shown} />
        </TabPanel>
        <TabPanel id="access">
          <AccessTab variables={view.variables} />
        </TabPanel>
      </Tabs>
    </section>
  )
}
