import { z } from 'zod'
import { jsonValuesSchema } from '../jsonValue.ts'

const MAX_TEXT = 5_000_000

/** A query, header or body field that the user added by hand. */
export const extraSchema = z.strictObject({
  place: z.enum(['query', 'header', 'body']),
  name: z.string().max(200),
  /** In a JSON body: JSON where it is JSON, else a text. */
  value: z.string().max(1_000_000),
  /** Whether it is sent. */
  on: z.boolean(),
})

/** Where the body comes from: from the fields, or from a text that was typed in their stead. */
export const bodySourceSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('fields') }),
  /** JSON, sent to the letter. */
  z.strictObject({ as: z.literal('json'), text: z.string().max(MAX_TEXT) }),
  /** Anything, sent to the letter. An empty text is no body. */
  z.strictObject({ as: z.literal('raw'), text: z.string().max(MAX_TEXT) }),
])

/** What is typed beside the values of the fields. */
export const moreSchema = z.strictObject({
  extras: z.array(extraSchema).max(200),
  body: bodySourceSchema,
})

/** Everything that is typed for a request. */
export const typedSchema = moreSchema.extend({ values: jsonValuesSchema })
