import { Braces, Ellipsis, FileInput, SquareTerminal } from 'lucide-react'
import { FREE_ID } from '../../../../shared/request/free.ts'
import { useText } from '../../../i18n/useText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, MenuItem } from '../../../ui/Menu.tsx'
import { useApp } from '../../../useApp.tsx'
import { moreMessages } from './more.messages.ts'
import type { RequestDialog } from './RequestDialogs.tsx'

/** What else there is: a free-form request, a curl command, the variables. */
export function MoreMenu({ onDialog }: { onDialog: (dialog: RequestDialog) => void }) {
  const text = useText(moreMessages)
  const openOperation = useApp((app) => app.openOperation)
  return (
    <Menu
      label={text.more}
      trigger={
        <IconButton label={text.more}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuItem
        id="free"
        icon={<SquareTerminal aria-hidden />}
        label={text.free}
        onAction={() => void openOperation(FREE_ID)}
      />
      <MenuItem
        id="curl"
        icon={<FileInput aria-hidden />}
        label={text.importCurl}
        onAction={() => onDialog({ kind: 'curl', command: '' })}
      />
      <MenuItem
        id="variables"
        icon={<Braces aria-hidden />}
        label={text.variables}
        onAction={() => onDialog({ kind: 'variables' })}
      />
    </Menu>
  )
}
