import type { z } from 'zod'
import type { operationMarksSchema } from './operationMarks.schema.ts'

/** The operations that the user starred, and those sent last, the latest first. */
export type OperationMarks = z.infer<typeof operationMarksSchema>

/** The marks of a first start. */
export const NO_MARKS: OperationMarks = { favourites: [], recent: [] }

/** The marks with an operation starred, or no longer. */
export function withFavourite(marks: OperationMarks, id: string): OperationMarks {
  const others = marks.favourites.filter((one) => one !== id)
  const isStarred = others.length < marks.favourites.length
  return { ...marks, favourites: isStarred ? others : [...others, id].slice(-500) }
}

/** The marks with an operation as the one sent last. */
export function withRecent(marks: OperationMarks, id: string): OperationMarks {
  return { ...marks, recent: [id, ...marks.recent.filter((one) => one !== id)].slice(0, 30) }
}
