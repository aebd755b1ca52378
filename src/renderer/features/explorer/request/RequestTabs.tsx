import { type ReactNode, useState } from 'react'
import { FREE_ID } from '../../../../shared/request/free.ts'
import { useText } from '../../../i18n/useText.ts'
import { useLoadedAhead } from '../../../ui/later.tsx'
import { Tab, TabList, TabPanel, Tabs } from '../../../ui/Tabs.tsx'
import type { Request } from '../useRequest.ts'
import { BodyTab } from './BodyTab.tsx'
import { LaterCodeTab, LazyCodeTab } from './LazyCodeTab.tsx'
import { ExtrasTab } from './ExtrasTab.tsx'
import styles from './tabs.module.css'
import { tabsMessages } from './tabs.messages.ts'

const TABS = ['fields', 'body', 'extras', 'code'] as const

/** The ways to look at a request: its fields, its body as text, what was added, the code that sends it. */
export function RequestTabs({ request, fields }: { request: Request; fields: ReactNode }) {
  const text = useText(tabsMessages)
  useLoadedAhead(LaterCodeTab)
  const [chosen, setChosen] = useState<(typeof TABS)[number]>('fields')
  const { operation, typed, draft, wasTried } = request
  const isFree = operation.id === FREE_ID
  const offered = isFree ? TABS.filter((one) => one !== 'fields') : TABS
  const wrongPart = wasTried ? draft.problems[0]?.part : undefined
  const selected = isFree && chosen === 'fields' ? 'body' : chosen
  const added = typed.extras.filter(({ on, name }) => on && name !== '').length

  return (
    <Tabs
      selectedKey={selected}
      onSelectionChange={(key) => setChosen(TABS.find((one) => one === key) ?? 'fields')}
    >
      <TabList aria-label={text.request}>
        {offered.map((one) => (
          <Tab key={one} id={one}>
            {text[one]}
            {one === 'extras' && added > 0 && <span className={styles.count}>{added}</span>}
            {one === 'body' && typed.body.as !== 'fields' && (
              <span className={styles.count}>{text[typed.body.as]}</span>
            )}
            {wrongPart === one && <span className={styles.wrong} title={text.somethingWrong} />}
          </Tab>
        ))}
      </TabList>
      {!isFree && <TabPanel id="fields">{fields}</TabPanel>}
      <TabPanel id="body">
        <BodyTab key={operation.id} request={request} />
      </TabPanel>
      <TabPanel id="extras">
        <ExtrasTab request={request} />
      </TabPanel>
      <TabPanel id="code">
        <LazyCodeTab {...request} />
      </TabPanel>
    </Tabs>
  )
}
