import { Images, Paperclip } from 'lucide-react'
import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { extensionsOf, type MediaType } from '../../../../shared/media/fileTypes.ts'
import { isOfApp } from '../../../../shared/media/mediaEntry.ts'
import { withMedia } from '../../../../shared/messages/media.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSection } from '../../../ui/Menu.tsx'
import { useFileDrop } from '../../../ui/useFileDrop.ts'
import { useApp } from '../../../useApp.tsx'
import type { Message } from '../useMessage.ts'
import { mediaMessages } from './media.messages.ts'
import styles from './media.module.css'
import { Over } from './Over.tsx'
import { Thumb } from './Thumb.tsx'
import { UploadRow } from './UploadRow.tsx'

const MOST_IN_MENU = 12

/** A field for a media_id: takes a file by button or drop, or one from the shelf, or what is typed. */
export function MediaField({
  message,
  name,
  fieldKey,
  type,
  children,
}: {
  message: Message
  /** What the field is called. */
  name: string
  fieldKey: string
  type: MediaType
  /** The text field. */
  children: ReactNode
}) {
  const text = useText(mediaMessages)
  const language = useLanguage()
  const { profile, draft } = message
  const add = useApp((app) => app.addMedia)
  const known = useApp((app) => app.mediaEntries)
  const uploads = useApp((app) => app.mediaUploads)
  const copies = useApp((app) => app.mediaCopies)
  const take = ([file]: readonly File[]) => {
    if (file) void add(profile.id, [file], type, { key: fieldKey, draft })
  }
  const { isOver, place } = useFileDrop(take)
  const fitting = known?.filter((entry) => entry.type === type && isOfApp(entry, profile)) ?? []
  const own = uploads.filter(
    ({ profileId, goal }) => profileId === profile.id && goal?.key === fieldKey,
  )

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a way besides the button for those who drag
    <div className={styles.field} data-over={isOver} {...place}>
      <div className={styles.fieldLine}>
        {children}
        <FileTrigger
          acceptedFileTypes={extensionsOf(type).map((extension) => `.${extension}`)}
          onSelect={(files) => take([...(files ?? [])])}
        >
          <IconButton label={text.attach(name)}>
            <Paperclip aria-hidden />
          </IconButton>
        </FileTrigger>
        {fitting.length > 0 && (
          <Menu
            label={text.pick(name)}
            trigger={
              <IconButton label={text.pick(name)}>
                <Images aria-hidden />
              </IconButton>
            }
          >
            <MenuSection title={text.shelfOf(text[type])}>
              {fitting.slice(0, MOST_IN_MENU).map((entry) => {
                const copy = copies[entry.mediaId]
                return (
                  <MenuItem
                    key={entry.id}
                    id={entry.id}
                    label={entry.name}
                    icon={<Thumb type={type} name={entry.name} {...(copy && { file: copy })} />}
                    aside={
                      <span className={styles.line}>{formatBytes(entry.sizeBytes, language)}</span>
                    }
                    onAction={() => message.change(withMedia(draft, fieldKey, entry))}
                  />
                )
              })}
            </MenuSection>
          </Menu>
        )}
      </div>
      {own.length > 0 && (
        <ul className={styles.list} aria-label={text.uploads}>
          {own.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      {isOver && <Over />}
    </div>
  )
}
