import { z } from 'zod'

const texts = z.array(z.string()).readonly()

/** What became of a message, person by person, as far as an answer says. */
export const deliverySchema = z.strictObject({
  read: texts,
  unread: texts,
  /** userids that nobody has. */
  invalid: texts,
  /** Ids of departments that are not there. */
  invalidDepartments: texts,
  /**
   * Who did not get a message that DingTalk took, with its code, such as 143106 for a duplicate; ''
   * where none is given.
   */
  forbidden: z.array(z.strictObject({ userId: z.string(), code: z.string() })).readonly(),
  failed: texts,
  /** Held back because too much was sent. */
  throttled: texts,
})
