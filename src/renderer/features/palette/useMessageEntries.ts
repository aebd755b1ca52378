import { FileText, MessageSquareText } from 'lucide-react'
import { useEffect } from 'react'
import { MESSAGE_TYPES } from '../../../shared/messages/types.ts'
import { inLanguage } from '../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useApp } from '../../useApp.tsx'
import type { Entry } from './entry.ts'
import { paletteMessages } from './palette.messages.ts'

/** A message of each type, and each template. */
export function useMessageEntries(): Entry[] {
  const text = useText(paletteMessages)
  const language = useLanguage()
  const templates = useApp((app) => app.templates)
  const read = useApp((app) => app.readTemplates)
  const openTemplate = useApp((app) => app.openTemplate)
  const openType = useApp((app) => app.openMessageType)
  useEffect(() => void read(), [read])

  return [
    ...MESSAGE_TYPES.map(({ id, name, shapes }) => ({
      id: `message ${id}`,
      title: text.newMessage(inLanguage(name, language)),
      Icon: MessageSquareText,
      also: `message 消息 ${name.zh} ${name.en} ${Object.values(shapes)
        .flatMap((all) => all.map(({ wire }) => wire))
        .join(' ')}`,
      run: () => void openType(id),
    })),
    ...(templates ?? []).map(({ id, name }) => ({
      id: `template ${id}`,
      title: text.openTemplate(name),
      Icon: FileText,
      also: 'template 模板',
      run: () => void openTemplate(id),
    })),
  ]
}
