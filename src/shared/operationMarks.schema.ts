import { z } from 'zod'

const operationIds = z.array(z.string().min(1).max(300))

/** The operations that the user starred, and those sent last, the latest first. */
export const operationMarksSchema = z.strictObject({
  favourites: operationIds.max(500),
  recent: operationIds.max(30),
})
