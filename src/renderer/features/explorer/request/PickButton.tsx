import { UserSearch } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import type { NestedField } from '../../../../shared/catalog/operation.ts'
import { useText } from '../../../i18n/useText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { pickKind, withPicked } from '../../../directory/directory.ts'
import { PickList } from '../../../directory/PickList.tsx'
import { pickMessages } from '../../../directory/pick.messages.ts'

/** Opens the list from which a person or department is picked; nothing is read before. */
export function PickButton({
  field,
  name = field.name,
  value,
  onChange,
}: {
  field: NestedField
  /** The whole way to it, where its own name says too little. */
  name?: string
  value: unknown
  onChange: (value: unknown) => void
}) {
  const text = useText(pickMessages)
  const [isOpen, setOpen] = useState(false)
  const kind = pickKind(field.name)
  if (kind === null || field.type === 'object' || field.type === 'boolean') return null

  const label = `${kind === 'person' ? text.pickPerson : text.pickDepartment}: ${name}`
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
              onChange(withPicked(field.type, field.name, value, id))
              setOpen(false)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
