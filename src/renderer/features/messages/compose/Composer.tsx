import { ClipboardPaste, SendHorizontal } from 'lucide-react'
import { useRef } from 'react'
import type { Draft } from '../../../../shared/messages/draft.ts'
import { CHANNELS } from '../../../../shared/messages/channels.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import pane from '../../../ui/pane.module.css'
import { Select } from '../../../ui/Select.tsx'
import { Tab, TabList, TabPanel, Tabs } from '../../../ui/Tabs.tsx'
import { callKey } from '../../../callKey.ts'
import { WarnLine } from '../../../ui/WarnLine.tsx'
import { useApp } from '../../../useApp.tsx'
import { KEPT_AS } from '../keptMessage.ts'
import { WAYS } from '../messages.slice.ts'
import { messagesMessages } from '../messages.messages.ts'
import { mediaMessages } from '../media/media.messages.ts'
import { MediaShelf } from '../media/MediaShelf.tsx'
import type { Message } from '../useMessage.ts'
import styles from './compose.module.css'
import type { Lent } from '../lent.ts'
import { CodeWay } from './CodeWay.tsx'
import { FormTab } from './FormTab.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { JsonTab } from './JsonTab.tsx'
import { SeriesTab } from '../series/SeriesTab.tsx'
import { WatchBanner, WatchButton } from '../watch/WatchBanner.tsx'
import { LintPane } from './LintPane.tsx'
import { MovedBanner } from './MovedBanner.tsx'
import { useFollowing } from './useFollowing.ts'

/** Where a message is written: channel, form or JSON, and what DingTalk will say of it. */
export function Composer({
  message,
  onSend,
  Code,
}: {
  message: Message
  onSend: (draft: Draft) => void
} & Pick<Lent, 'Code'>) {
  const text = useText(messagesMessages)
  const media = useText(mediaMessages)
  const language = useLanguage()
  const isImporting = useApp((app) => app.isImporting)
  const setImporting = useApp((app) => app.setImporting)
  const openDraft = useApp((app) => app.openDraft)
  const { channel, findings, isBusy, profile } = message
  const isUnkept = useApp((app) => app.tooLargeToKeep.has(callKey(profile.id, KEPT_AS)))
  const root = useRef<HTMLElement>(null)
  const { way, setWay, follow } = useFollowing(root)
  const hasErrors = findings.some(({ level }) => level === 'error')

  return (
    <section ref={root} className={classes(pane.column, styles.composer)} aria-label={text.compose}>
      <header className={classes(pane.bar, styles.bar)}>
        <div className={styles.channel}>
          <Select
            aria-label={text.channel}
            value={channel.id}
            onChange={message.moveTo}
            options={CHANNELS.map(({ id, name, note }) => ({
              id,
              label: inLanguage(name, language),
              ...(note && { description: inLanguage(note, language) }),
            }))}
          />
        </div>
        <WatchButton message={message} />
        <Button
          icon={<ClipboardPaste aria-hidden />}
          aria-label={text.import}
          onPress={() => setImporting(true)}
        >
          <span className={styles.words}>{text.import}</span>
        </Button>
        <Button
          look={hasErrors ? 'quiet' : 'primary'}
          icon={<SendHorizontal aria-hidden />}
          isPending={isBusy}
          onPress={() => onSend(message.filled)}
        >
          {hasErrors ? text.sendAnyway : text.send}
        </Button>
      </header>
      {isUnkept && <WarnLine>{text.unkept}</WarnLine>}
      <MovedBanner message={message} />
      <WatchBanner message={message} />
      <Tabs
        selectedKey={way}
        onSelectionChange={(key) => setWay(WAYS.find((one) => one === key) ?? 'form')}
      >
        <TabList aria-label={text.compose}>
          <Tab id="form">{text.form}</Tab>
          <Tab id="json">{text.json}</Tab>
          <Tab id="code">{text.code}</Tab>
          <Tab id="series">{text.series}</Tab>
          <Tab id="media">{media.shelf}</Tab>
        </TabList>
        <TabPanel id="form">
          <FormTab message={message} onSend={onSend} />
        </TabPanel>
        <TabPanel id="json">
          <JsonTab message={message} />
        </TabPanel>
        <TabPanel id="code">
          <CodeWay message={message} Code={Code} />
        </TabPanel>
        <TabPanel id="series">
          <SeriesTab message={message} />
        </TabPanel>
        <TabPanel id="media">
          <MediaShelf message={message} />
        </TabPanel>
      </Tabs>
      <LintPane message={message} onFollow={follow} />
      <ImportDialog
        isOpen={isImporting}
        preferred={channel.id}
        onClose={() => setImporting(false)}
        onOpen={(draft) => {
          void openDraft(text.importName, draft)
          setImporting(false)
        }}
      />
    </section>
  )
}
