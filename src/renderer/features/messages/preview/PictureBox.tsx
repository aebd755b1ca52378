import { Image } from 'lucide-react'
import type { Picture } from '../../../../shared/messages/preview/preview.ts'
import { revealed } from '../../../../shared/messages/preview/hidden.ts'
import { useText } from '../../../i18n/useText.ts'
import styles from './picture.module.css'
import { previewMessages } from './preview.messages.ts'

/** Where a picture stands. It is not fetched: what it is stands there. */
export function PictureBox({
  picture,
  size = 'wide',
}: {
  picture: Picture | null
  size?: 'wide' | 'small'
}) {
  const text = useText(previewMessages)
  return (
    <span className={styles.picture} data-size={size} title={picture?.value}>
      <Image aria-hidden />
      <span className={styles.word}>{text.pictureOf}</span>
      {picture && <code>{revealed(picture.value)}</code>}
    </span>
  )
}
