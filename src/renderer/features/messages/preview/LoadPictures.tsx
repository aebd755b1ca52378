import { ImageDown } from 'lucide-react'
import { revealed } from '../../../../shared/messages/preview/hidden.ts'
import { webPicturesIn } from '../../../../shared/messages/preview/picturesIn.ts'
import type { Preview } from '../../../../shared/messages/preview/preview.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { useApp } from '../../../useApp.tsx'
import pane from './pane.module.css'
import styles from './picture.module.css'
import { previewMessages } from './preview.messages.ts'

/** Asks before pictures are fetched, and from whom: their servers learn of it. */
export function LoadPictures({ preview }: { preview: Preview }) {
  const text = useText(previewMessages)
  const known = useApp((app) => app.webPictures)
  const load = useApp((app) => app.loadPictures)
  const waiting = webPicturesIn(preview).filter((url) => known[url]?.at !== 'done')
  if (waiting.length === 0) return null

  const hosts = [...new Set(waiting.map(hostOf))].map(revealed)
  return (
    <div className={classes(pane.beside, styles.ask)}>
      <p>
        {text.notLoaded(waiting.length)} <code>{hosts.join(', ')}</code>
      </p>
      <Button
        icon={<ImageDown aria-hidden />}
        isPending={waiting.some((url) => known[url]?.at === 'busy')}
        onPress={() => void load(waiting)}
      >
        {text.load}
      </Button>
    </div>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
