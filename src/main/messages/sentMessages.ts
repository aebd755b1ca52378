import { z } from 'zod'
import type { SentNews } from '../../shared/contract.ts'
import { type SentMessage, sentMessageSchema } from '../../shared/messages/sentMessage.ts'
import { SANDBOX_ID } from '../../shared/profile.ts'
import { FailureError } from '../../shared/result.ts'
import type { JsonFile } from '../jsonFile.ts'

/** The messages that DingTalk took, the latest at the end. */
export const sentFileSchema = z.strictObject({ rows: z.array(sentMessageSchema) })
/** The messages that DingTalk took. */
export type SentFile = z.infer<typeof sentFileSchema>

/** More than DingTalk lets one person have in a day; beyond that the oldest go. */
const MOST_ROWS = 1_000

/** The messages that were sent from here, as they are remembered from one start to the next. */
export type SentMessages = ReturnType<typeof createSentMessages>

/**
 * Keeps what was sent. A message that has left cannot be taken for unsent because a file could not
 * be written: then it is remembered until the end of the process, and that is said.
 */
export function createSentMessages(file: JsonFile<SentFile>, publish: (news: SentNews) => void) {
  // The simulator begins anew with each start: it knows nothing of what it was sent before.
  let rows = file.value.rows.filter(({ profileId }) => profileId !== SANDBOX_ID)

  async function keep(next: SentMessage[], changed: SentMessage): Promise<void> {
    rows = next.slice(-MOST_ROWS)
    try {
      await file.write({ rows })
      publish({ sent: changed, notKept: null })
    } catch (error) {
      if (!(error instanceof FailureError)) throw error
      publish({ sent: changed, notKept: error.failure })
    }
  }

  return {
    of: (profileId: string): SentMessage[] => rows.filter((row) => row.profileId === profileId),
    /** Throws `unknown-message`. */
    find: (profileId: string, id: string): SentMessage => {
      const found = rows.find((row) => row.profileId === profileId && row.id === id)
      if (found !== undefined) return found
      throw new FailureError({
        kind: 'invalid-input',
        field: 'id',
        problem: 'unknown-message',
        message: 'no message of this id was sent from here',
      })
    },
    add: (sent: SentMessage): Promise<void> => keep([...rows, sent], sent),
    change: (sent: SentMessage): Promise<void> =>
      keep(
        rows.map((row) => (row.id === sent.id && row.profileId === sent.profileId ? sent : row)),
        sent,
      ),
    /** Forgets what was sent with a profile. */
    forget: async (profileId: string): Promise<void> => {
      rows = rows.filter((row) => row.profileId !== profileId)
      await file.write({ rows })
    },
  }
}
