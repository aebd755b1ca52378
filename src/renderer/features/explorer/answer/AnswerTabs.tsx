import { Download, Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Exchange } from '../../../../shared/exchange.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import { shortcutText } from '../../../frame/shortcuts.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import type { AskedLine, JsonHandle } from '../../../ui/json/JsonView.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Tab, TabList, TabPanel, Tabs } from '../../../ui/Tabs.tsx'
import { usePlatform } from '../../../usePlatform.ts'
import { CompareTab } from '../compare/CompareTab.tsx'
import { HexTab } from '../hex/HexTab.tsx'
import { Onward } from '../onward/Onward.tsx'
import { ValueMenu } from '../onward/ValueMenu.tsx'
import { TableTab } from '../table/TableTab.tsx'
import styles from './exchange.module.css'
import { answerMessages } from './answer.messages.ts'
import { BodyTab } from './BodyTab.tsx'
import { HeadersTab } from './HeadersTab.tsx'
import { RawTab } from './RawTab.tsx'
import { rawText } from './rawText.ts'
import { saveBody } from './saveBody.ts'
import { TimingTab } from './TimingTab.tsx'
import { wholeBody } from './wholeBody.ts'
import { useSearchKey } from './useSearchKey.ts'

const TABS = ['body', 'table', 'headers', 'timing', 'raw', 'hex', 'compare'] as const

/** The ways to look at an exchange. */
export type AnswerTab = (typeof TABS)[number]

/** One exchange in full, in every way to look at it, and where it leads. */
export function AnswerTabs({
  exchange,
  operation,
  tab,
  onTab,
  onSendAs,
}: {
  exchange: Exchange
  /** What answered; `null` where it is none of the catalogue or cannot be sent from here. */
  operation: Operation | null
  tab: AnswerTab
  onTab: (tab: AnswerTab) => void
  onSendAs: ((typed: Typed) => void) | null
}) {
  const text = useText(answerMessages)
  const language = useLanguage()
  const platform = usePlatform()
  const code = useRef<JsonHandle>(null)
  const { body } = exchange.response
  const isText = body.form !== 'empty' && body.form !== 'binary'
  const [isLost, setLost] = useState(false)
  const [asked, setAsked] = useState<AskedLine | null>(null)
  const search = () => code.current?.search()
  const raw = useMemo(
    () =>
      tab === 'raw'
        ? rawText(exchange, (bytes) => text.moreBytes(formatBytes(bytes, language)))
        : '',
    [exchange, tab, text, language],
  )
  useSearchKey(search)

  async function save() {
    setLost(!(await saveBody(exchange)))
  }

  return (
    <>
      <Tabs
        selectedKey={tab}
        onSelectionChange={(key) => onTab(TABS.find((one) => one === key) ?? 'body')}
      >
        <div className={styles.tabs}>
          <TabList aria-label={text.answer}>
            {TABS.map((one) => (
              <Tab key={one} id={one}>
                {text[one]}
              </Tab>
            ))}
          </TabList>
          <div className={styles.tools}>
            <Onward exchange={exchange} operation={operation} onSendAs={onSendAs} />
            {(tab === 'raw' || (tab === 'body' && isText)) && (
              <IconButton
                label={text.searchBody}
                shortcut={shortcutText('F', platform)}
                onPress={search}
              >
                <Search aria-hidden />
              </IconButton>
            )}
            {tab === 'raw' && <CopyButton text={raw} label={text.copyRaw} />}
            {tab === 'body' && body.form !== 'empty' && (
              <>
                <CopyButton
                  text={body.large ? () => wholeBody(body) : body.text}
                  label={text.copyBody}
                />
                <IconButton label={text.saveBody} onPress={() => void save()}>
                  <Download aria-hidden />
                </IconButton>
              </>
            )}
          </div>
        </div>
        {isLost && (
          <p role="alert" className={styles.sentence}>
            {text.lost}
          </p>
        )}
        <TabPanel id="body">
          <BodyTab exchange={exchange} code={code} onMenu={setAsked} />
        </TabPanel>
        <TabPanel id="table">
          <TableTab body={body} onMenu={setAsked} />
        </TabPanel>
        <TabPanel id="headers">
          <HeadersTab exchange={exchange} />
        </TabPanel>
        <TabPanel id="timing">
          <TimingTab exchange={exchange} />
        </TabPanel>
        <TabPanel id="raw">
          <RawTab raw={raw} code={code} />
        </TabPanel>
        <TabPanel id="hex">
          <HexTab body={body} />
        </TabPanel>
        <TabPanel id="compare">
          <CompareTab exchange={exchange} />
        </TabPanel>
      </Tabs>
      {asked && (
        <ValueMenu
          asked={asked}
          requestPath={new URL(exchange.request.url).pathname}
          group={operation?.group ?? null}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
