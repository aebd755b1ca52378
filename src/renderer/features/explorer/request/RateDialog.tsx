import { useText } from '../../../i18n/useText.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import type { Request } from '../useRequest.ts'
import { moreMessages } from './more.messages.ts'

/** Asks before a call that DingTalk would count as one too many in a second. */
export function RateDialog({ request: { isTooFast, confirmRate } }: { request: Request }) {
  const text = useText(moreMessages)
  return (
    <ConfirmDialog
      isOpen={isTooFast}
      title={text.tooFastTitle}
      confirm={text.sendAnyway}
      onConfirm={() => confirmRate(true)}
      onClose={() => confirmRate(false)}
    >
      <p>{text.tooFast}</p>
    </ConfirmDialog>
  )
}
