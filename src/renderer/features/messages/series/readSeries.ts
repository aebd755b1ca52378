import { z } from 'zod'
import type { Kept } from '../../../../shared/contract.ts'
import { tryParseJson } from '../../../../shared/losslessJson.ts'
import type { KeptSeries } from './keptSeries.ts'

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

/** A series that was kept; `null` for anything else. */
export function seriesOf({ body }: Kept): KeptSeries | null {
  const read = keptSchema.safeParse(body.as === 'json' ? tryParseJson(body.text) : null)
  return read.success ? read.data : null
}
