import { CirclePause, CircleStop, Play, SendHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { useApp } from '../../../useApp.tsx'
import { Progress } from './Progress.tsx'
import { SeriesConfirm } from './SeriesConfirm.tsx'
import { seriesMessages } from './series.messages.ts'
import styles from './series.module.css'
import type { Series } from './useSeries.ts'

/** Short enough for a test, long enough for every limit; never over twenty in a second. */
const PAUSES_MS = [100, 500, 1_000, 3_500, 10_000, 60_000]

/** Below the table: how fast, whether it stops, how far it is, and the buttons that move it. */
export function SeriesBar({ series }: { series: Series }) {
  const text = useText(seriesMessages)
  const [isAsking, setAsking] = useState(false)
  const options = useApp((app) => app.seriesOptions)
  const choose = useApp((app) => app.chooseSeries)
  const start = useApp((app) => app.startSeries)
  const tell = useApp((app) => app.tellSeries)
  const { profile, run, ready, rows, pauseMs, isUnderWay } = series
  const phase = run?.phase
  const isHeld = phase?.at === 'held' || (phase?.at === 'sending' && phase.next === 'hold')
  const hasAccepted = ready.length < rows.length

  return (
    <footer className={styles.bar}>
      <Progress series={series} />
      <div className={styles.choices}>
        <Select
          aria-label={text.pause}
          isDisabled={isUnderWay}
          value={String(pauseMs)}
          onChange={(id) => choose({ ...options, pauseMs: Number(id) })}
          options={PAUSES_MS.map((ms) => ({
            id: String(ms),
            label: text.pauseFor(String(ms / 1_000)),
          }))}
        />
        <span aria-hidden>{text.pause}</span>
        <Switch
          label={text.stopsAtRefusal}
          isOn={options.stopsAtRefusal}
          isDisabled={isUnderWay}
          onChange={(stopsAtRefusal) => choose({ ...options, stopsAtRefusal })}
        />
        <span aria-hidden>{text.stopsAtRefusal}</span>
        <span className={styles.space} />
        {isUnderWay && (
          <>
            <Button
              icon={isHeld ? <Play aria-hidden /> : <CirclePause aria-hidden />}
              onPress={() => tell(profile.id, isHeld ? 'go-on' : 'hold')}
            >
              {isHeld ? text.resume : text.hold}
            </Button>
            <Button
              look="danger"
              icon={<CircleStop aria-hidden />}
              onPress={() => tell(profile.id, 'stop')}
            >
              {text.stop}
            </Button>
          </>
        )}
        {!isUnderWay && ready.length > 0 && (
          <Button icon={<SendHorizontal aria-hidden />} onPress={() => setAsking(true)}>
            {hasAccepted ? text.goOn(ready.length) : text.send(ready.length)}
          </Button>
        )}
      </div>
      <SeriesConfirm
        isOpen={isAsking}
        series={series}
        onClose={(isConfirmed) => {
          setAsking(false)
          if (isConfirmed)
            start(
              profile.id,
              rows.map(({ id }) => id),
              ready,
              pauseMs,
            )
        }}
      />
    </footer>
  )
}
