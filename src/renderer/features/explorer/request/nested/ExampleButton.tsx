import { ClipboardPaste, X } from 'lucide-react'
import type { NestedField } from '../../../../../shared/catalog/operation.ts'
import { useText } from '../../../../i18n/useText.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { nestedMessages } from './nested.messages.ts'

/** Fills in the example where nothing is typed; leaves out what is. */
export function ExampleButton({
  field,
  label,
  value,
  onExample,
  onLeaveOut,
}: {
  field: NestedField
  label: string
  value: unknown
  onExample: (example: string) => void
  onLeaveOut: () => void
}) {
  const text = useText(nestedMessages)
  const { example } = field
  if (value !== undefined) {
    return (
      <IconButton label={`${text.leaveOut}: ${label}`} onPress={onLeaveOut}>
        <X aria-hidden />
      </IconButton>
    )
  }
  if (example === undefined) return null
  return (
    <IconButton label={`${text.useExample}: ${label}`} onPress={() => onExample(example)}>
      <ClipboardPaste aria-hidden />
    </IconButton>
  )
}
