import { channelOf } from '../../../../shared/messages/channels.ts'
import { contentFrom, withHeld } from '../../../../shared/messages/draft.ts'
import type { Shape } from '../../../../shared/messages/messageType.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Select } from '../../../ui/Select.tsx'
import { messagesMessages } from '../messages.messages.ts'
import type { Message } from '../useMessage.ts'

/** Which of a type's shapes is written: a card with one button, or with several. */
export function ShapeChoice({ message }: { message: Message }) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  const { spelt, channel, draft, values } = message
  const shapes = spelt?.type.shapes[channelOf(channel.id).format] ?? []
  const chosen = spelt === null ? -1 : shapes.indexOf(spelt.shape)
  if (shapes.length < 2) return null

  function choose(id: string) {
    const shape = shapes[Number(id)]
    if (!shape || !spelt) return
    const more = { ...inLanguage(spelt.type.example, language), ...values }
    message.change(withHeld(draft, shape.wire, contentFrom(shape, more)))
  }

  return (
    <Select
      aria-label={text.shape}
      options={shapes.map((shape, index) => ({ id: String(index), label: nameOf(shape) }))}
      value={String(chosen)}
      onChange={choose}
    />
  )

  function nameOf({ fields, wire }: Shape): string {
    const place = fields.find(({ key }) => key === 'buttons')?.place
    if (!place || !('named' in place)) return text.buttonsSeveral
    const count = String(place.named.length)
    return wire === 'sampleActionCard6' ? text.buttonsBeside(count) : text.buttonsOf(count)
  }
}
