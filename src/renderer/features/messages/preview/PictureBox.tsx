import { Image, ImageOff } from 'lucide-react'
import { revealed } from '../../../../shared/messages/preview/hidden.ts'
import type { Picture } from '../../../../shared/messages/preview/preview.ts'
import type { PictureKind } from '../../../../shared/messages/preview/webPicture.ts'
import { useText } from '../../../i18n/useText.ts'
import { useFileSource } from '../../../ui/useFileSource.ts'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import styles from './picture.module.css'
import { previewMessages } from './preview.messages.ts'

/** Where a picture stands: what it is, and itself once the user had it fetched. */
export function PictureBox({
  picture,
  size = 'wide',
}: {
  picture: Picture | null
  size?: 'wide' | 'small'
}) {
  const text = useText(previewMessages)
  const say = useFailureText()
  const loaded = useApp((app) =>
    picture?.from === 'web' ? app.webPictures[picture.value] : undefined,
  )
  const copy = useApp((app) =>
    picture?.from === 'media' ? app.mediaCopies[picture.value] : undefined,
  )
  if (copy) return <LocalCopy file={copy} size={size} />
  if (loaded?.at === 'done' && loaded.value.ok) {
    const { kind, base64, widthPx, heightPx } = loaded.value
    return (
      <img
        className={styles.drawn}
        data-size={size}
        src={`data:${TYPES[kind]};base64,${base64}`}
        width={widthPx}
        height={heightPx}
        alt={text.pictureOf}
        title={picture === null ? '' : revealed(picture.value)}
      />
    )
  }

  const refused = loaded?.at === 'done' && !loaded.value.ok ? loaded.value : null
  const why =
    refused !== null
      ? text[refused.why](String(refused.status))
      : loaded?.at === 'failed'
        ? say(loaded.failure).what
        : null
  return (
    <span
      className={styles.picture}
      data-size={size}
      title={picture ? revealed(picture.value) : ''}
    >
      {why === null ? <Image aria-hidden /> : <ImageOff aria-hidden />}
      <span className={styles.word}>{why ?? text.pictureOf}</span>
      {picture && <code>{revealed(picture.value)}</code>}
    </span>
  )
}

/** The file that was uploaded under the media_id, as it lies on this machine. */
function LocalCopy({ file, size }: { file: File; size: 'wide' | 'small' }) {
  const text = useText(previewMessages)
  const source = useFileSource(file)
  return (
    <img
      ref={source}
      className={styles.drawn}
      data-size={size}
      alt={text.pictureOf}
      title={file.name}
    />
  )
}

const TYPES: Readonly<Record<PictureKind, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
}
