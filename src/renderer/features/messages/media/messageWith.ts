import type { MediaEntry } from '../../../../shared/media/mediaEntry.ts'
import { placeFor, withMedia } from '../../../../shared/messages/media.ts'
import { MESSAGE_TYPES } from '../../../../shared/messages/types.ts'
import { withType } from '../messageWork.ts'
import type { Language } from '../../../i18n/messages.ts'
import type { Message } from '../useMessage.ts'

/**
 * How a message comes to have an uploaded file: in the field that takes it, or else as a message of
 * the first type that has one. `null` where the channel has no such message.
 */
export function messageWith(
  message: Pick<Message, 'draft' | 'work' | 'channel' | 'change' | 'choose'>,
  entry: MediaEntry,
  language: Language,
): { apply: () => void } | null {
  const place = placeFor(message.draft, entry.type)
  if (place !== null) {
    return { apply: () => message.change(withMedia(message.draft, place, entry)) }
  }
  for (const type of MESSAGE_TYPES) {
    if (type.shapes[message.channel.format] === undefined) continue
    const work = withType(message.work, type, language)
    const its = placeFor(work.draft, entry.type)
    if (its === null) continue
    const next = { ...work, draft: withMedia(work.draft, its, entry) }
    return { apply: () => message.choose(next) }
  }
  return null
}
