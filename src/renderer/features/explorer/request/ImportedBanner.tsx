import { X } from 'lucide-react'
import { FREE_ID } from '../../../../shared/request/free.ts'
import { useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { moreMessages } from './more.messages.ts'
import styles from './request.module.css'

/** What became of the curl command that this request was taken from. */
export function ImportedBanner({ requestId }: { requestId: string }) {
  const text = useText(moreMessages)
  const imported = useApp((app) => app.imported)
  const closeImported = useApp((app) => app.closeImported)
  if (imported?.requestId !== requestId) return null

  const { tokenReplaced, leftOut } = imported
  const words = [
    ...(tokenReplaced ? [text.tokenReplaced] : []),
    ...(leftOut.length > 0 ? [text.leftOut(leftOut.join(', '))] : []),
  ]
  return (
    <div className={styles.news}>
      <Banner
        announce
        tone="info"
        title={requestId === FREE_ID ? text.importedFree : text.imported}
        aside={
          <span className={styles.close}>
            <IconButton label={text.close} onPress={closeImported}>
              <X aria-hidden />
            </IconButton>
          </span>
        }
      >
        {words.length === 0 ? undefined : words.join(' ')}
      </Banner>
    </div>
  )
}
