import { UserSearch } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import { PickList } from './PickList.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Popover } from '../ui/Popover.tsx'

/** Opens the enterprise to pick from; it stays open for several unless one is enough. */
export function PickIds({
  label,
  kind,
  onlyOne = false,
  onPick,
}: {
  label: string
  kind: 'person' | 'department'
  onlyOne?: boolean
  onPick: (id: string) => void
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton label={label}>
        <UserSearch aria-hidden />
      </IconButton>
      <Popover placement="bottom end">
        <Dialog aria-label={label}>
          <PickList
            kind={kind}
            onPick={(id) => {
              onPick(id)
              if (onlyOne) setOpen(false)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
