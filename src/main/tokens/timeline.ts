import { z } from 'zod'
import { FailureError, type Failure } from '../../shared/result.ts'
import { type Renewal, renewalSchema, USUAL_RENEWAL } from '../../shared/renewal.ts'
import { type TokenEvent, tokenEventSchema } from '../../shared/tokenEvent.ts'
import type { TokenKind } from '../../shared/tokenKinds.ts'
import type { JsonFile } from '../jsonFile.ts'

/** How many events are kept of each profile, and how many of the clock. */
const KEPT_EVENTS = 400

/** What is kept of tokens from one start to the next: never a token. */
export const timelineFileSchema = z.object({
  renewals: z.record(z.string(), renewalSchema),
  events: z.array(tokenEventSchema),
})

/** What is kept of tokens from one start to the next: never a token. */
export type TimelineFile = z.infer<typeof timelineFileSchema>

/** What happened to tokens, and what was chosen for them. */
export type Timeline = ReturnType<typeof createTimeline>

/**
 * Makes the timeline over its opened file. What happens is known at once and written behind it, all
 * that came meanwhile in one go; a write that fails is told by `unsaved` and tried again with the next.
 */
export function createTimeline(
  file: JsonFile<TimelineFile>,
  changed: (profileId: string | null) => void,
) {
  let { events, renewals } = file.value
  let writing: Promise<void> | null = null
  let isStale = false
  let unsaved: Failure | null = null

  function save(): void {
    isStale = true
    writing ??= write().finally(() => {
      writing = null
    })
  }

  async function write(): Promise<void> {
    while (isStale) {
      isStale = false
      try {
        await file.write({ renewals, events })
        unsaved = null
      } catch (error) {
        if (!(error instanceof FailureError)) throw error
        unsaved = error.failure
        changed(null)
      }
    }
  }

  function record(event: TokenEvent): void {
    const profileId = profileOf(event)
    const alike = events.filter((one) => profileOf(one) === profileId)
    const tooOld = alike.length >= KEPT_EVENTS ? alike[0] : undefined
    events = [...events.filter((one) => one !== tooOld), event]
    save()
    changed(profileId)
  }

  return {
    /** Takes in what happened. */
    record,
    /** Takes in that Dingbench started; twice in a row says nothing more than once. */
    begin: (at: number): void => {
      if (events.length > 0 && events.at(-1)?.what !== 'started') record({ what: 'started', at })
    },
    /** What happened to a profile's tokens, and to the clock, oldest first. */
    of: (profileId: string): TokenEvent[] =>
      events.filter((one) => profileOf(one) === profileId || profileOf(one) === null),
    /** The fingerprint of the token that a profile was lent last; `null` when none is remembered. */
    lastFingerprint: (profileId: string, kind: TokenKind): string | null => {
      const lent = events.findLast(
        (one) => 'expiresAt' in one && one.profileId === profileId && one.kind === kind,
      )
      return lent !== undefined && 'fingerprint' in lent ? lent.fingerprint : null
    },
    renewalOf: (profileId: string): Renewal => renewals[profileId] ?? USUAL_RENEWAL,
    chooseRenewal: (profileId: string, renewal: Renewal): void => {
      renewals = { ...renewals, [profileId]: renewal }
      save()
    },
    /** Drops all that is kept of a profile. */
    erase: (profileId: string): void => {
      const { [profileId]: _erased, ...others } = renewals
      renewals = others
      events = events.filter((one) => profileOf(one) !== profileId)
      save()
    },
    unsaved: (): Failure | null => unsaved,
    /** Settles when all is written, or was tried to be. */
    saved: async (): Promise<void> => {
      await writing
    },
  }
}

function profileOf(event: TokenEvent): string | null {
  return 'profileId' in event ? event.profileId : null
}
