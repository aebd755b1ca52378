import { FilePlus2, Images } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useFileDrop } from '../../../ui/useFileDrop.ts'
import { useApp } from '../../../useApp.tsx'
import type { Message } from '../useMessage.ts'
import { EntryRow } from './EntryRow.tsx'
import { mediaMessages } from './media.messages.ts'
import styles from './media.module.css'
import { Over } from './Over.tsx'
import { UploadRow } from './UploadRow.tsx'

const SOURCE = 'https://open.dingtalk.com/document/development/upload-media-files'

/** The files of the profile: those on their way, and those that were uploaded. */
export function MediaShelf({ message }: { message: Message }) {
  const text = useText(mediaMessages)
  const { profile } = message
  const known = useApp((app) => app.mediaEntries)
  const under = useApp((app) => app.mediaUploads)
  const add = useApp((app) => app.addMedia)
  const openLink = useApp((app) => app.openLink)
  const take = (files: readonly File[]) => void add(profile.id, files)
  const { isOver, place } = useFileDrop(take)
  const entries = known?.filter(({ profileId }) => profileId === profile.id) ?? []
  const uploads = under.filter(({ profileId }) => profileId === profile.id)
  const choose = (
    <FileTrigger allowsMultiple onSelect={(files) => take([...(files ?? [])])}>
      <Button icon={<FilePlus2 aria-hidden />}>{text.choose}</Button>
    </FileTrigger>
  )
  const isEmpty = entries.length === 0 && uploads.length === 0

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a way besides the button for those who drag
    <div className={styles.shelf} data-over={isOver} {...place}>
      {isEmpty ? (
        <EmptyState icon={<Images aria-hidden />} title={text.empty} action={choose}>
          {text.emptyHint}
        </EmptyState>
      ) : (
        <>
          <div className={styles.top}>
            {choose}
            <span className={styles.line}>{text.orDrop}</span>
          </div>
          {uploads.length > 0 && (
            <ul className={styles.list} aria-label={text.uploads}>
              {uploads.map((upload) => (
                <UploadRow key={upload.id} upload={upload} />
              ))}
            </ul>
          )}
          {entries.length > 0 && (
            <ul className={styles.list} aria-label={text.entries}>
              {entries.map((entry) => (
                <EntryRow key={entry.id} entry={entry} message={message} />
              ))}
            </ul>
          )}
        </>
      )}
      <p className={styles.facts}>
        {text.facts} {profile.builtIn && text.ofSandbox}{' '}
        <Button look="plain" onPress={() => void openLink(SOURCE)}>
          {text.source}
        </Button>
      </p>
      {isOver && <Over />}
    </div>
  )
}
