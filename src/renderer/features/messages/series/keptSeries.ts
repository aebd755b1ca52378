import type { Kept } from '../../../../shared/contract.ts'
import { afterClosing, type Run } from '../../../../shared/messages/series/run.ts'
import type { SeriesRow } from '../../../../shared/messages/series/table.ts'

/** Under which name a profile's series is kept among what was typed for its requests. */
export const SERIES_KEPT_AS = 'messages-series'

/** A table, and how far it was sent the last time. */
export interface KeptSeries {
  rows: readonly SeriesRow[]
  run: Run | null
}

/** A series as it is kept: as if the window were closed now. */
export function keptOf({ rows, run }: KeptSeries): Kept {
  const closed = run && afterClosing(run)
  const states = closed?.rows.map(({ id, state }) => ({
    id,
    state: state.at === 'failed' ? { at: 'failed', failure: null } : state,
  }))
  const text = JSON.stringify({ rows, run: closed && { ...closed, rows: states } })
  return { values: {}, extras: [], body: { as: 'json', text } }
}
