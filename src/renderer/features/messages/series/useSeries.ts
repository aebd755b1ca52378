import { useDeferredValue, useEffect, useMemo } from 'react'
import type { ChannelId } from '../../../../shared/messages/channels.ts'
import { variablesIn } from '../../../../shared/messages/fill.ts'
import { lintSeries } from '../../../../shared/messages/series/lintSeries.ts'
import { isUnderWay } from '../../../../shared/messages/series/run.ts'
import type { SeriesRow } from '../../../../shared/messages/series/table.ts'
import { useApp } from '../../../useApp.tsx'
import type { Message } from '../useMessage.ts'

const NO_ROWS: readonly SeriesRow[] = []
/** Twenty a minute for a custom robot, twenty a second elsewhere: both with room to spare. */
const ROBOT_PAUSE_MS = 3_500
const USUAL_PAUSE_MS = 500

/** The pause that keeps within DingTalk's limits of a channel. */
function usualPauseMs(channel: ChannelId): number {
  return channel === 'custom-robot' ? ROBOT_PAUSE_MS : USUAL_PAUSE_MS
}

/** The series of the profile in use: its table, what is to be said of each row, how it goes. */
export function useSeries({ profile, draft, channel, spelt, ground }: Message) {
  const { id } = profile
  const rows = useApp((app) => app.seriesTables[id] ?? NO_ROWS)
  const run = useApp((app) => app.seriesRuns[id])
  const options = useApp((app) => app.seriesOptions)
  const write = useApp((app) => app.writeSeries)
  const restore = useApp((app) => app.restoreSeries)
  useEffect(() => void restore(id), [restore, id])

  const names = useMemo(() => variablesIn(draft), [draft])
  const pauseMs = options.pauseMs ?? usualPauseMs(channel.id)
  const states = useMemo(() => new Map(run?.rows.map((row) => [row.id, row.state])), [run])
  const settled = useDeferredValue(rows)
  // What has been accepted is neither sent nor judged again.
  const ready = useMemo(() => {
    const left = settled.filter((row) => states.get(row.id)?.at !== 'accepted')
    return lintSeries(draft, left, ground, pauseMs)
  }, [draft, settled, states, ground, pauseMs])

  return {
    profile,
    channel,
    spelt,
    names,
    rows,
    run,
    states,
    ready,
    pauseMs,
    isUnderWay: run !== undefined && isUnderWay(run),
    write: (next: readonly SeriesRow[]) => write(id, next),
  }
}

/** What the parts of the series share. */
export type Series = ReturnType<typeof useSeries>
