import type { Outcome } from '../../../../shared/exchange.ts'
import { printJson } from '../../../../shared/losslessJson.ts'
import { type Drive, driveSeries, WINDOW_CLOCK } from '../../../../shared/messages/series/drive.ts'
import type { ReadyRow } from '../../../../shared/messages/series/lintSeries.ts'
import { isUnderWay, type Run, startRun } from '../../../../shared/messages/series/run.ts'
import type { SeriesRow } from '../../../../shared/messages/series/table.ts'
import type { Result } from '../../../../shared/result.ts'
import type { SliceCreator } from '../../../store.ts'
import type { MessageCall } from '../messages.slice.ts'
import { createKeeper } from '../keeper.ts'
import { keptOf, SERIES_KEPT_AS } from './keptSeries.ts'

/** How a series is sent. */
export interface SeriesOptions {
  /** `null` for the pause that suits the channel. */
  pauseMs: number | null
  stopsAtRefusal: boolean
}

/** Rows that were removed, and how everything stood before. */
export interface Removed {
  profileId: string
  count: number
  rows: readonly SeriesRow[]
  run: Run | undefined
  answers: Readonly<Record<number, MessageCall>> | undefined
}

/** State and actions of test series, by profile. */
export interface SeriesSlice {
  seriesTables: Readonly<Record<string, readonly SeriesRow[]>>
  seriesRuns: Readonly<Record<string, Run>>
  /** The answers of this session by the ids of rows. */
  seriesAnswers: Readonly<Record<string, Readonly<Record<number, MessageCall>>>>
  seriesOptions: SeriesOptions
  chooseSeries: (options: SeriesOptions) => void
  /** The row whose values the message has for now, to be looked at and sent alone. */
  seriesInSight: Readonly<Record<string, number>>
  /** `null` for none. */
  lookAtRow: (profileId: string, rowId: number | null) => void
  writeSeries: (profileId: string, rows: readonly SeriesRow[]) => void
  /** What was removed last, until the table is changed again. */
  seriesRemoved: Removed | null
  /** Removes rows, all of them where none is named; with all goes what became of them. */
  removeRows: (profileId: string, ids?: readonly number[]) => void
  /** Brings back what was removed last. */
  undoRemoval: () => void
  /** Keeps the tables that still wait to be kept, and every series as if the window closed now. */
  keepSeries: () => void
  /** Brings back the series of the last time, unless one has been written since. */
  restoreSeries: (profileId: string) => Promise<void>
  /** Sends the table's rows that are `ready` one after another; what was accepted before stays so. */
  startSeries: (
    profileId: string,
    ids: readonly number[],
    ready: readonly ReadyRow[],
    pauseMs: number,
  ) => void
  tellSeries: (profileId: string, what: 'hold' | 'go-on' | 'stop') => void
  /** Forgets what became of the rows. */
  forgetSeries: (profileId: string) => void
  /** Puts the answer of a row in sight. */
  showSeriesAnswer: (profileId: string, rowId: number) => void
}

const ALREADY: Result<Outcome> = {
  ok: false,
  failure: { kind: 'invalid-input', field: '', problem: 'already-under-way', message: '' },
}

/** Makes the slice of test series. */
export const createSeriesSlice: SliceCreator<SeriesSlice> = (bridge) => (set, get, store) => {
  const drives = new Map<string, Drive>()
  const keeper = createKeeper(bridge, {
    name: SERIES_KEPT_AS,
    keptOf: (profileId) => {
      const { seriesTables, seriesRuns } = get()
      const rows = seriesTables[profileId] ?? []
      return keptOf({ rows, run: seriesRuns[profileId] ?? null })
    },
    notify: (failure) => get().notify(failure),
    sayKept: (...kept) => get().sayKept(...kept),
  })

  // Whoever goes over to another profile does not want the first one's people to get more.
  store.subscribe(({ settings }, before) => {
    if (settings.selectedProfileId === before.settings.selectedProfileId) return
    drives.get(before.settings.selectedProfileId)?.tell({ what: 'halt', why: 'profile' })
  })

  async function send(profileId: string, { id, draft }: ReadyRow) {
    const result = await get().sendMessage(profileId, draft.channel, printJson(draft.body))
    const callId = get().messageCalls[profileId]?.callId
    if (result?.ok && callId !== undefined) {
      const outcome = { at: 'done' as const, value: result.value }
      const answer: MessageCall = { callId, channel: draft.channel, outcome }
      const answers = { ...get().seriesAnswers[profileId], [id]: answer }
      set({ seriesAnswers: { ...get().seriesAnswers, [profileId]: answers } })
    }
    return result ?? ALREADY
  }

  return {
    seriesTables: {},
    seriesRuns: {},
    seriesAnswers: {},
    seriesOptions: { pauseMs: null, stopsAtRefusal: true },
    chooseSeries: (seriesOptions) => set({ seriesOptions }),
    writeSeries: (profileId, rows) => {
      set({ seriesTables: { ...get().seriesTables, [profileId]: rows }, seriesRemoved: null })
      keeper.keepSoon(profileId)
    },
    seriesInSight: {},
    lookAtRow: (profileId, rowId) => {
      const { [profileId]: _before, ...others } = get().seriesInSight
      set({ seriesInSight: rowId === null ? others : { ...others, [profileId]: rowId } })
    },
    seriesRemoved: null,
    removeRows: (profileId, ids) => {
      const { seriesTables, seriesRuns, seriesAnswers } = get()
      const rows = seriesTables[profileId] ?? []
      const left = ids ? rows.filter(({ id }) => !ids.includes(id)) : []
      const run = seriesRuns[profileId]
      const answers = seriesAnswers[profileId]
      if (ids === undefined) get().forgetSeries(profileId)
      get().writeSeries(profileId, left)
      const count = rows.length - left.length
      set({ seriesRemoved: { profileId, count, rows, run, answers } })
    },
    undoRemoval: () => {
      const { seriesRemoved: removed, seriesRuns, seriesAnswers } = get()
      if (removed === null) return
      const { profileId, rows, run, answers } = removed
      set({
        ...(run && { seriesRuns: { ...seriesRuns, [profileId]: run } }),
        ...(answers && { seriesAnswers: { ...seriesAnswers, [profileId]: answers } }),
      })
      get().writeSeries(profileId, rows)
    },
    keepSeries: keeper.keepWaiting,
    restoreSeries: async (profileId) => {
      const typed = await keeper.readOnce(profileId)
      if (!typed) return
      // Reading it back takes schemas; the first paint does without.
      const { seriesOf } = await import('./readSeries.ts')
      const kept = seriesOf(typed)
      const { seriesTables, seriesRuns } = get()
      if (!kept || seriesTables[profileId] !== undefined) return
      set({
        seriesTables: { ...seriesTables, [profileId]: kept.rows },
        ...(kept.run && { seriesRuns: { ...seriesRuns, [profileId]: kept.run } }),
      })
    },
    startSeries: (profileId, ids, ready, pauseMs) => {
      const before = get().seriesRuns[profileId] ?? null
      if (before && isUnderWay(before)) return
      const { stopsAtRefusal } = get().seriesOptions
      const run = startRun(ids, { pauseMs, stopsAtRefusal }, before)
      const byId = new Map(ready.map((row) => [row.id, row]))
      const drive = driveSeries({
        run,
        clock: WINDOW_CLOCK,
        send: async (id) => {
          const row = byId.get(id)
          return row ? send(profileId, row) : ALREADY
        },
        follow: (next) => {
          set({ seriesRuns: { ...get().seriesRuns, [profileId]: next } })
          void keeper.keep(profileId)
        },
      })
      drives.set(profileId, drive)
    },
    tellSeries: (profileId, what) => {
      const drive = drives.get(profileId)
      if (what === 'stop') drive?.tell({ what: 'halt', why: 'stopped' })
      else drive?.tell({ what })
    },
    forgetSeries: (profileId) => {
      const { [profileId]: run, ...seriesRuns } = get().seriesRuns
      if (run && isUnderWay(run)) return
      const { [profileId]: _answers, ...seriesAnswers } = get().seriesAnswers
      set({ seriesRuns, seriesAnswers })
      keeper.keepSoon(profileId)
    },
    showSeriesAnswer: (profileId, rowId) => {
      const call = get().seriesAnswers[profileId]?.[rowId]
      if (call === undefined || get().messageCalls[profileId]?.outcome.at === 'busy') return
      set({ messageCalls: { ...get().messageCalls, [profileId]: call } })
    },
  }
}
