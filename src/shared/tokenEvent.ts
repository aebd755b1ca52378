import { z } from 'zod'
import { renewalSchema } from './renewal.ts'
import { TOKEN_KIND_NAMES } from './tokenKinds.ts'

/** Who caused a fetch. `call` is its method and path, '' when no call was the cause. */
export const tokenCauseSchema = z.object({
  by: z.enum(['user', 'call', 'probe', 'ticket']),
  call: z.string().max(300),
})

/** Who caused a fetch: the user's own press, a call that needed it, a probe, the jsapi ticket. */
export type TokenCause = z.infer<typeof tokenCauseSchema>

const moment = z.number()
const kind = z.enum(TOKEN_KIND_NAMES)
const ofKind = { at: moment, profileId: z.string(), kind }
const ofToken = { ...ofKind, tail: z.string().max(4), fingerprint: z.string().max(16) }

const lent = {
  ...ofToken,
  expiresAt: moment,
  lifetimeSeconds: z.number().nullable(),
  fetchMs: z.number(),
  cause: tokenCauseSchema,
}

/** What can happen to a token, to the clock it is counted by, and to Dingbench itself. */
export const tokenEventSchema = z.discriminatedUnion('what', [
  /** The first of its kind that this machine knows of. */
  z.object({ what: z.literal('fetched'), ...lent }),
  /** The same token came back, and lasts longer. */
  z.object({ what: z.literal('extended'), ...lent }),
  /** Another token came than the last. */
  z.object({ what: z.literal('replaced'), ...lent }),
  /** DingTalk refused to lend one (`tail` is '' then), or a call refused the token. */
  z.object({
    what: z.literal('refused'),
    ...ofToken,
    code: z.string().max(200),
    call: z.string().max(300),
  }),
  /** No answer came to a fetch. `code` is the kind of failure, or the system's own code. */
  z.object({
    what: z.literal('failed'),
    ...ofKind,
    code: z.string().max(200),
    cause: tokenCauseSchema,
  }),
  /** Its time ran out; `ordered` when the user made it so. */
  z.object({ what: z.literal('expired'), ...ofToken, ordered: z.boolean() }),
  z.object({
    what: z.literal('forgotten'),
    ...ofToken,
    why: z.enum(['user', 'profile-changed', 'closed']),
  }),
  /** Shown in full. */
  z.object({ what: z.literal('revealed'), ...ofToken }),
  z.object({ what: z.literal('copied'), ...ofToken }),
  /** What became of the copy after its time: cleared, replaced by another, or out of reach. */
  z.object({
    what: z.literal('clipboard'),
    ...ofToken,
    came: z.enum(['cleared', 'changed', 'unreadable']),
  }),
  z.object({
    what: z.literal('renewal'),
    at: moment,
    profileId: z.string(),
    renewal: renewalSchema,
  }),
  /** The system's clock moved by so much, back when negative; forward, sleep may be behind it. */
  z.object({ what: z.literal('clock'), at: moment, byMs: z.number() }),
  /** The machine woke. */
  z.object({ what: z.literal('woke'), at: moment, sleptMs: z.number() }),
  /** Dingbench started, holding nothing. */
  z.object({ what: z.literal('started'), at: moment }),
])

/** Something that happened, without the token it happened to. */
export type TokenEvent = z.infer<typeof tokenEventSchema>
