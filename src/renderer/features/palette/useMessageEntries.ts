import {
  ClipboardPaste,
  FileClock,
  FileText,
  MessageSquareText,
  Paperclip,
  Rows3,
} from 'lucide-react'
import { useEffect } from 'react'
import { MESSAGE_TYPES } from '../../../shared/messages/types.ts'
import { inLanguage } from '../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { useApp } from '../../useApp.tsx'
import type { Entry } from './entry.ts'
import { paletteMessages } from './palette.messages.ts'

/** The parts of the message tester, a message of each type, and each template. */
export function useMessageEntries(): Entry[] {
  const text = useText(paletteMessages)
  const language = useLanguage()
  const templates = useApp((app) => app.templates)
  const read = useApp((app) => app.readTemplates)
  const openTemplate = useApp((app) => app.openTemplate)
  const openType = useApp((app) => app.openMessageType)
  const showWay = useApp((app) => app.showWay)
  const setImporting = useApp((app) => app.setImporting)
  const watchFile = useApp((app) => app.watchFile)
  const goTo = useApp((app) => app.goTo)
  useEffect(() => void read(), [read])

  function open(part: () => void) {
    goTo('messages')
    part()
  }

  return [
    {
      id: 'messages series',
      title: text.testSeries,
      Icon: Rows3,
      also: 'series 批量 csv',
      run: () => open(() => showWay('series')),
    },
    {
      id: 'messages media',
      title: text.mediaShelf,
      Icon: Paperclip,
      also: 'media upload 媒体 上传 media_id',
      run: () => open(() => showWay('media')),
    },
    {
      id: 'messages import',
      title: text.pasteMessage,
      Icon: ClipboardPaste,
      also: 'import curl 导入 粘贴',
      run: () => open(() => setImporting(true)),
    },
    {
      id: 'messages watch',
      title: text.watchFile,
      Icon: FileClock,
      also: 'watch file 跟随 监听 文件',
      run: () => open(() => void watchFile()),
    },
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
