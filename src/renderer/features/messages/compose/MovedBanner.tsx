import { channelOf } from '../../../../shared/messages/channels.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { messagesMessages } from '../messages.messages.ts'
import type { Message } from '../useMessage.ts'

/** What was lost when the message went to another channel, or that it could not. */
export function MovedBanner({ message }: { message: Message }) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  const { moved } = message.work
  if (moved === null) return null

  const channel = inLanguage(channelOf(moved.to).name, language)
  if (moved.lost === null) {
    return (
      <Banner announce tone="warn" title={text.cannotMove(channel)}>
        <p>{text.cannotMoveHint}</p>
      </Banner>
    )
  }
  const names = moved.lost.map(({ label }) => inLanguage(label, language))
  return (
    <Banner
      announce
      tone={names.length === 0 ? 'info' : 'warn'}
      title={text.moved(channel)}
      actions={<Button onPress={() => message.change(moved.before)}>{text.undo}</Button>}
    >
      <p>
        {names.length === 0
          ? text.nothingLost
          : text.lost(names.join(language === 'zh-CN' ? '、' : ', '))}
      </p>
    </Banner>
  )
}
