import { z } from 'zod'
import { METHODS } from '../catalog/methods.ts'

/** A request that is no operation of the catalogue: to one of the profile's two addresses, and only there. */
export const freeSchema = z.strictObject({
  host: z.enum(['oapi', 'api']),
  method: z.enum(METHODS),
  /** From its first slash; with a query, if there is one. */
  path: z.string().max(8_000),
  /** Whether the token goes where that host reads it. */
  withToken: z.boolean(),
})
