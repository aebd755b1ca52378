import { UserSearch } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import { NOTHING_TYPED, type Typed } from '../../../../shared/request/typed.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { useApp } from '../../../useApp.tsx'
import { callKey } from '../../../callKey.ts'
import { PickList } from '../../../directory/PickList.tsx'
import { doctorMessages } from './doctor.messages.ts'
import { typedWithPicked } from './typedWithPicked.ts'

/** In the place of an id that does not exist, one that does, and the call once more. */
export function PickAgain({
  kind,
  operation,
  onSendAs,
}: {
  kind: 'person' | 'department'
  operation: Operation
  onSendAs: (typed: Typed) => void
}) {
  const text = useText(doctorMessages)
  const profileId = useApp((app) => app.settings.selectedProfileId)
  const typed = useApp((app) => app.typed[callKey(profileId, operation.id)] ?? NOTHING_TYPED)
  const [isOpen, setOpen] = useState(false)
  // Whether there is a field for it does not depend on what is picked.
  if (typedWithPicked(kind, operation, typed, '1') === null) return null

  function pick(id: string) {
    const next = typedWithPicked(kind, operation, typed, id)
    setOpen(false)
    if (next) onSendAs(next)
  }

  const label = kind === 'person' ? text.pickPerson : text.pickDepartment
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button look="plain" icon={<UserSearch aria-hidden />}>
        {label}
      </Button>
      <Popover placement="bottom start">
        <Dialog aria-label={label}>
          <PickList kind={kind} onPick={pick} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
