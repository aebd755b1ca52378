import type { MediaType } from '../media/fileTypes.ts'
import type { MediaEntry } from '../media/mediaEntry.ts'
import { channelOf } from './channels.ts'
import { type Draft, speltIn, withValue } from './draft.ts'
import type { Format, MessageField } from './messageType.ts'

/** What a file must be to stand in a field; `null` where a media_id has no place. */
export function mediaTakenBy(
  { kind, takes }: Pick<MessageField, 'kind' | 'takes'>,
  format: Format,
): MediaType | null {
  // The webhook knows addresses only.
  if (kind === 'picture') return format === 'webhook' ? null : 'image'
  return kind === 'media' ? (takes ?? 'file') : null
}

/** The first field of a message that takes such a file, `null` when none does. */
export function placeFor(draft: Draft, type: MediaType): string | null {
  const { format } = channelOf(draft.channel)
  const fields = speltIn(draft)?.shape.fields ?? []
  return fields.find((field) => mediaTakenBy(field, format) === type)?.key ?? null
}

/**
 * The message with an uploaded file in one of its fields, and with what the file tells of itself in
 * those beside it: how long it lasts, what it is called, how large it is.
 */
export function withMedia(draft: Draft, key: string, entry: MediaEntry): Draft {
  const spelt = speltIn(draft)
  const field = spelt?.shape.fields.find((one) => one.key === key)
  const { format } = channelOf(draft.channel)
  if (!spelt || !field || mediaTakenBy(field, format) === null) return draft

  const told = field.kind === 'media' ? (spelt.type.told?.(entry, format, key) ?? {}) : {}
  return Object.entries({ [key]: entry.mediaId, ...told }).reduce(
    (next, [name, value]) => withValue(next, name, value),
    draft,
  )
}
