import { z } from 'zod'
import type { Kept } from '../../../../shared/contract.ts'
import { tryParseJson } from '../../../../shared/losslessJson.ts'
import { afterClosing, type Run } from '../../../../shared/messages/series/run.ts'
import type { SeriesRow } from '../../../../shared/messages/series/table.ts'

/** Under which name a profile's series is kept among what was typed for its requests. */
export const SERIES_KEPT_AS = 'messages-series'

/** A table, and how far it was sent the last time. */
export interface KeptSeries {
  rows: readonly SeriesRow[]
  run: Run | null
}

const stateSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('waiting') }),
  z.strictObject({
    at: z.literal('accepted'),
    taskId: z.string().nullable(),
    isTokenNew: z.boolean(),
  }),
  z.strictObject({ at: z.literal('refused'), code: z.string(), message: z.string() }),
  z.strictObject({ at: z.literal('failed'), failure: z.null() }),
])
const phaseSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('ended') }),
  z.strictObject({
    at: z.literal('halted'),
    row: z.int(),
    why: z.enum(['stopped', 'refused', 'failed', 'profile', 'closed']),
  }),
])
const keptSchema = z.strictObject({
  rows: z.array(z.strictObject({ id: z.int(), values: z.record(z.string(), z.string()) })),
  run: z
    .strictObject({
      rows: z.array(z.strictObject({ id: z.int(), state: stateSchema })),
      phase: phaseSchema,
      pauseMs: z.number(),
      stopsAtRefusal: z.boolean(),
    })
    .nullable(),
})

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

/** A series that was kept; `null` for anything else. */
export function seriesOf({ body }: Kept): KeptSeries | null {
  const read = keptSchema.safeParse(body.as === 'json' ? tryParseJson(body.text) : null)
  return read.success ? read.data : null
}
