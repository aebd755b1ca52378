import {
  AudioLines,
  FileText,
  FileVideo,
  Image,
  LayoutList,
  Link2,
  type LucideIcon,
  NotebookText,
  PanelBottom,
  SquarePilcrow,
  Type,
} from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { TypeIcon } from '../../../shared/messages/messageType.ts'
import { MESSAGE_TYPES } from '../../../shared/messages/types.ts'
import { inLanguage } from '../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { classes } from '../../ui/classes.ts'
import { messagesMessages } from './messages.messages.ts'
import styles from './types.module.css'
import type { Message } from './useMessage.ts'

const ICONS: Readonly<Record<TypeIcon, LucideIcon>> = {
  letters: Type,
  picture: Image,
  sound: AudioLines,
  file: FileText,
  link: Link2,
  form: NotebookText,
  markdown: SquarePilcrow,
  buttons: PanelBottom,
  links: LayoutList,
  film: FileVideo,
}

/** The types of messages; those that the channel does not have are there and cannot be chosen. */
export function TypeList({ message }: { message: Message }) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  const { format } = message.channel
  const chosen = message.spelt?.type.id
  const absent = MESSAGE_TYPES.filter(({ shapes }) => shapes[format] === undefined)

  return (
    <ListBox
      aria-label={text.types}
      className={classes(styles.types)}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      disabledKeys={absent.map(({ id }) => id)}
      onSelectionChange={(keys) => {
        const type = MESSAGE_TYPES.find(({ id }) => keys !== 'all' && keys.has(id))
        if (type && type.id !== chosen) message.chooseType(type)
      }}
    >
      {MESSAGE_TYPES.map(({ id, name, icon, shapes }) => {
        const Icon = ICONS[icon]
        const wire = id === chosen ? message.wire : shapes[format]?.[0]?.wire
        return (
          <ListBoxItem
            key={id}
            id={id}
            textValue={inLanguage(name, language)}
            className={classes(styles.type)}
          >
            <Icon aria-hidden />
            <span className={styles.typeName}>{inLanguage(name, language)}</span>
            <span className={styles.wire}>{wire ?? text.notOnChannel}</span>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}
