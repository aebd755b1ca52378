import type { NestedField } from '../../../../shared/catalog/operation.ts'
import { useText } from '../../../i18n/useText.ts'
import { pickKind, withPicked } from '../../../directory/directory.ts'
import { PickIds } from '../../../directory/PickIds.tsx'
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
  const kind = pickKind(field.name)
  if (kind === null || field.type === 'object' || field.type === 'boolean') return null

  const label = `${kind === 'person' ? text.pickPerson : text.pickDepartment}: ${name}`
  return (
    <PickIds
      label={label}
      kind={kind}
      onlyOne
      onPick={(id) => onChange(withPicked(field.type, field.name, value, id))}
    />
  )
}
