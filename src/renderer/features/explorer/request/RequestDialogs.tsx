import type { ProfileView } from '../../../../shared/profile.ts'
import { useText } from '../../../i18n/useText.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { CurlForm } from './CurlForm.tsx'
import { moreMessages } from './more.messages.ts'
import { VariablesForm } from './VariablesForm.tsx'

/** The dialog that stands over the explorer. */
export type RequestDialog = { kind: 'curl'; command: string } | { kind: 'variables' } | null

/** The dialogs of the request's menu. */
export function RequestDialogs({
  dialog,
  profile,
  onClose,
}: {
  dialog: RequestDialog
  profile: ProfileView
  onClose: () => void
}) {
  const text = useText(moreMessages)
  const title = dialog?.kind === 'variables' ? text.variablesTitle(profile.name) : text.curlTitle
  return (
    <Dialog isOpen={dialog !== null} onClose={onClose} title={title}>
      {dialog?.kind === 'curl' && (
        <CurlForm profile={profile} command={dialog.command} onClose={onClose} />
      )}
      {dialog?.kind === 'variables' && <VariablesForm profile={profile} onClose={onClose} />}
    </Dialog>
  )
}
