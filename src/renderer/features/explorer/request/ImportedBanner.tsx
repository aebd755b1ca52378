import { FREE_ID } from '../../../../shared/request/free.ts'
import { useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { moreMessages } from './more.messages.ts'

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
    <Banner
      announce
      tone="info"
      title={requestId === FREE_ID ? text.importedFree : text.imported}
      actions={
        <Button look="plain" onPress={closeImported}>
          {text.close}
        </Button>
      }
    >
      {words.join(' ')}
    </Banner>
  )
}
