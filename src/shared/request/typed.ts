import type { z } from 'zod'
import type { bodySourceSchema, extraSchema, moreSchema, typedSchema } from './typed.schema.ts'

/** A query, header or body field that the user added by hand. */
export type Extra = z.infer<typeof extraSchema>
/** Where the body comes from. */
export type BodySource = z.infer<typeof bodySourceSchema>
/** What is typed beside the values of the fields. */
export type More = z.infer<typeof moreSchema>
/** Everything that is typed for a request. */
export type Typed = z.infer<typeof typedSchema>

/** No extras, and the body from the fields. */
export const NOTHING_MORE: More = { extras: [], body: { as: 'fields' } }
/** What is typed for a request that nobody has touched. */
export const NOTHING_TYPED: Typed = { values: {}, ...NOTHING_MORE }
