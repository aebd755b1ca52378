import { z } from 'zod'
import { CHANNEL_IDS, channelOf } from './channels.ts'
import type { Draft } from './draft.ts'
import { deliverySchema } from './delivery.schema.ts'
import { typedText } from './json.ts'
import { entriesOf } from './lint/beside.ts'
import { sendingOf } from './lint/lint.ts'
import { heldIn } from './draft.ts'

const texts = z.array(z.string()).readonly()

/** A message that DingTalk took, as it is remembered: whom it went to, never what it said. */
export const sentMessageSchema = z.strictObject({
  /** The id of the call that sent it. */
  id: z.string(),
  profileId: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  channel: z.enum(CHANNEL_IDS),
  /** Its msgtype or msgKey. */
  wire: z.string(),
  /** A digest of type and content: tells duplicates apart, and gives nothing away. */
  said: z.string(),
  userIds: texts,
  departmentIds: texts,
  toAll: z.boolean(),
  /** The chatid, cid or openConversationId, '' for none. */
  group: z.string(),
  /** The AgentID or robotCode that sent it, '' for none. */
  sender: z.string(),
  /** task_id, processQueryKey or messageId; `null` where the channel gives none. */
  taskId: z.string().nullable(),
  /** How far DingTalk is with it, 0 to 100; `null` where that was never asked or cannot be. */
  percent: z.number().nullable(),
  /** As the last answer about it said. */
  delivery: deliverySchema.nullable(),
  /** When it was last asked about, and when it was taken back; `null` for never. */
  askedAt: z.number().nullable(),
  recalledAt: z.number().nullable(),
})

/** A message that DingTalk took, as it is remembered. */
export type SentMessage = z.infer<typeof sentMessageSchema>

const GROUPS = new Set(['chatid', 'cid', 'openConversationId'])

/** What is remembered of a draft that was taken; nothing is known of its delivery yet. */
export function sentOf(
  draft: Draft,
  { id, profileId, at }: Pick<SentMessage, 'id' | 'profileId' | 'at'>,
): SentMessage {
  const { channel, body } = draft
  const { fields } = channelOf(channel)
  const { said, userIds, toAll } = sendingOf(draft)
  const departments = fields.find(({ kind }) => kind === 'departments')
  const group = fields.find(({ name }) => GROUPS.has(name))
  const sender = fields.find(({ from }) => from !== undefined)
  return {
    id,
    profileId,
    at,
    channel,
    wire: heldIn(draft).wire,
    said,
    userIds,
    departmentIds: departments === undefined ? [] : (entriesOf(body, departments) ?? []),
    toAll,
    group: group === undefined ? '' : typedText(body[group.name]),
    sender: sender === undefined ? '' : typedText(body[sender.name]),
    taskId: null,
    percent: null,
    delivery: null,
    askedAt: null,
    recalledAt: null,
  }
}
