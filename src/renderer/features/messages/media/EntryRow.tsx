import { Download, Trash2 } from 'lucide-react'
import { extensionOf } from '../../../../shared/media/fileTypes.ts'
import { isOfApp, type MediaEntry } from '../../../../shared/media/mediaEntry.ts'
import { formatMoment } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import { useFileSource } from '../../../ui/useFileSource.ts'
import { useApp } from '../../../useApp.tsx'
import type { Message } from '../useMessage.ts'
import { mediaMessages } from './media.messages.ts'
import styles from './media.module.css'
import { MediaLine } from './MediaLine.tsx'
import { Thumb } from './Thumb.tsx'
import { messageWith } from './messageWith.ts'

/** A file that was uploaded: what it is, its media_id, and what can be done with it. */
export function EntryRow({ entry, message }: { entry: MediaEntry; message: Message }) {
  const text = useText(mediaMessages)
  const language = useLanguage()
  const copy = useApp((app) => app.mediaCopies[entry.mediaId])
  const forget = useApp((app) => app.forgetMedia)
  const { type, name, mediaId, sizeBytes, uploadedAt } = entry
  const used = messageWith(message, entry, language)

  return (
    <li className={styles.row} aria-label={name}>
      <Thumb type={type} name={name} {...(copy && { file: copy })} />
      <div className={styles.words}>
        <strong className={styles.name}>
          {name}
          {!isOfApp(entry, message.profile) && (
            <span title={text.otherAppHint}>
              <Badge tone="warn">{text.otherApp}</Badge>
            </span>
          )}
        </strong>
        <MediaLine type={type} sizeBytes={sizeBytes} facts={entry} />
        <span className={styles.mediaId}>
          <code title={mediaId}>{mediaId}</code>
          <CopyButton text={mediaId} label={`media_id ${mediaId}`} />
          <time className={styles.when}>{formatMoment(uploadedAt, language)}</time>
        </span>
        {type === 'voice' && copy && <Sound name={name} file={copy} />}
        {(type === 'voice' || type === 'image') && !copy && (
          <span className={styles.line}>{text.noCopy}</span>
        )}
      </div>
      <div className={styles.tools}>
        <span title={used === null ? text.notHere : undefined}>
          <Button
            aria-label={text.applyOf(name)}
            isDisabled={used === null}
            onPress={() => used?.apply()}
          >
            {text.apply}
          </Button>
        </span>
        <IconButton label={text.forget(name)} onPress={() => void forget([entry.id])}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
    </li>
  )
}

/** Something said, to be listened to where a browser can play it. */
function Sound({ name, file }: { name: string; file: File }) {
  const text = useText(mediaMessages)
  const source = useFileSource(file)
  if (extensionOf(name) === 'amr') {
    return (
      <span className={styles.amr}>
        <span className={styles.line}>{text.noAmr}</span>
        <Button look="plain" icon={<Download aria-hidden />} onPress={() => saveFile(name, file)}>
          {text.save}
        </Button>
      </span>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- somebody's own recording has no captions
    <audio ref={source} className={styles.audio} controls aria-label={text.play(name)} />
  )
}
