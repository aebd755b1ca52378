import { AudioLines, FileText, FileVideo, Image, type LucideIcon } from 'lucide-react'
import type { MediaType } from '../../../../shared/media/fileTypes.ts'
import { useText } from '../../../i18n/useText.ts'
import { useFileSource } from '../../../ui/useFileSource.ts'
import { mediaMessages } from './media.messages.ts'
import styles from './media.module.css'

const ICONS: Readonly<Record<MediaType, LucideIcon>> = {
  image: Image,
  voice: AudioLines,
  video: FileVideo,
  file: FileText,
}

/** A picture in small where its file is at hand; what it is for anything else. */
export function Thumb({ type, name, file }: { type: MediaType; name: string; file?: File }) {
  const Icon = ICONS[type]
  return (
    <span className={styles.thumb}>
      {type === 'image' && file ? <Picture name={name} file={file} /> : <Icon aria-hidden />}
    </span>
  )
}

function Picture({ name, file }: { name: string; file: File }) {
  const text = useText(mediaMessages)
  return <img ref={useFileSource(file)} alt={text.thumbnail(name)} />
}
