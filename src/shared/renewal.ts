import { z } from 'zod'

/** When the tokens of a profile are fetched anew, and whether their end is announced. */
export const renewalSchema = z.strictObject({
  /**
   * `automatic`: by the next call once the last ten minutes have begun. `manual`: only when the user
   * says so; a call without a living token is not sent. `never`: what is held is used for good,
   * expired or refused.
   */
  when: z.enum(['automatic', 'manual', 'never']),
  /** Whether the user is told when the end is near. */
  notify: z.boolean(),
})

/** When the tokens of a profile are fetched anew, and whether their end is announced. */
export type Renewal = z.infer<typeof renewalSchema>

/** What holds for a profile until the user chooses. */
export const USUAL_RENEWAL: Renewal = { when: 'automatic', notify: false }
