import { Download, History } from 'lucide-react'
import { useRef, useState } from 'react'
import { exportOf } from '../../../../shared/tokenExport.ts'
import type { TokenLook } from '../../../../shared/tokenLook.ts'
import { useText } from '../../../i18n/useText.ts'
import { selectedProfile } from '../../../selectedProfile.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import { Scroller } from '../../../ui/Scroller.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { useNow } from '../../../useNow.ts'
import { EventRow } from './EventRow.tsx'
import { LaneChart } from './LaneChart.tsx'
import { lanesOf, type Range } from './lanes.ts'
import { timelineMessages } from './timeline.messages.ts'
import styles from './timeline.module.css'

const RANGES = ['hour', 'day', 'all'] as const

/** What happened to the tokens of a profile, drawn and listed. */
export function TimelineSection({ profileId }: { profileId: string }) {
  const look = useApp((app) => app.tokenLook)
  if (look.at !== 'done' || look.value.profileId !== profileId) return null
  return look.value.events.length === 0 ? <Nothing /> : <Timeline look={look.value} />
}

function Nothing() {
  const text = useText(timelineMessages)
  return (
    <EmptyState icon={<History aria-hidden />} title={text.nothing}>
      {text.nothingBody}
    </EmptyState>
  )
}

function Timeline({ look }: { look: TokenLook }) {
  const text = useText(timelineMessages)
  const say = useFailureText()
  const now = useNow()
  const list = useRef<HTMLElement>(null)
  const [range, setRange] = useState<Range>('hour')
  const { events, unsaved } = look
  const failed = unsaved ? say(unsaved) : null

  return (
    <div className={styles.timeline}>
      <div className={styles.bar}>
        <RadioGroup
          label={text.range}
          look="segments"
          value={range}
          onChange={setRange}
          options={RANGES.map((id) => ({ id, label: text[id] }))}
        />
        <ExportButton look={look} />
      </div>
      {failed && (
        <Banner tone="warn" title={text.unsaved} announce>
          {failed.what}. {failed.todo}
        </Banner>
      )}
      <LaneChart lanes={lanesOf(events, now, range)} now={now} />
      <Scroller ref={list} label={text.list} className={styles.list}>
        <ol>
          {events.toReversed().map((event, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- nothing else tells two alike apart; they keep their order
            <EventRow key={events.length - index} event={event} />
          ))}
        </ol>
      </Scroller>
    </div>
  )
}

function ExportButton({ look }: { look: TokenLook }) {
  const text = useText(timelineMessages)
  const profile = useApp(selectedProfile)
  const start = useApp((app) => app.start)

  function save() {
    if (start.at !== 'done') return
    const { version, shell, platform } = start.value
    const exported = exportOf(look, profile, { version, shell, platform, at: Date.now() })
    saveFile('dingbench-tokens.json', `${JSON.stringify(exported, null, 2)}\n`)
  }

  return (
    <Button icon={<Download aria-hidden />} onPress={save}>
      {text.export}
    </Button>
  )
}
