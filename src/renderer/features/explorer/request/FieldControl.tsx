import type { ReactNode } from 'react'
import type { NestedField } from '../../../../shared/catalog/operation.ts'
import { isFileValue } from '../../../../shared/fieldValue.ts'
import { useText } from '../../../i18n/useText.ts'
import { Select } from '../../../ui/Select.tsx'
import { nameId } from './FieldName.tsx'
import { FileControl } from './FileControl.tsx'
import { JsonControl } from './JsonControl.tsx'
import { requestMessages } from './request.messages.ts'
import { VariableField } from '../../../variables/VariableField.tsx'

/** What the control of a field needs, whatever its type. */
export interface ControlProps {
  id: string
  field: NestedField
  value: unknown
  /** What the profile gives when nothing is typed. */
  profileValue: string | undefined
  note: ReactNode
  error: string | undefined
  onChange: (value: unknown) => void
  onLeave: () => void
}

const NOT_SENT = 'not-sent'
const BOOLEANS = ['true', 'false']

/** The control that fits a field's type. Numbers are texts here, so that every digit stays. */
export function FieldControl(props: ControlProps) {
  const { id, field, value, profileValue, note, error, onChange, onLeave } = props
  const text = useText(requestMessages)

  if (field.type === 'file') {
    return <FileControl {...props} value={isFileValue(value) ? value : undefined} />
  }
  if (field.type === 'list' || field.type === 'object') return <JsonControl {...props} />

  const typed = typeof value === 'string' ? value : ''
  const choices = field.type === 'boolean' ? BOOLEANS : field.choices
  // A variable, say, is none of the choices: it is shown as what it is.
  if (choices && (typed === '' || choices.includes(typed))) {
    return (
      <Select
        aria-labelledby={nameId(id)}
        mono
        options={[
          { id: NOT_SENT, label: field.required ? text.choose : text.notSent },
          ...choices.map((choice) => ({ id: `=${choice}`, label: choice })),
        ]}
        value={typed === '' ? NOT_SENT : `=${typed}`}
        onChange={(chosen) => onChange(chosen === NOT_SENT ? undefined : chosen.slice(1))}
        description={note}
        error={error}
      />
    )
  }
  return (
    <VariableField
      id={id}
      aria-labelledby={nameId(id)}
      mono
      isRequired={field.required && profileValue === undefined}
      value={typed}
      onChange={(typed) => onChange(typed === '' ? undefined : typed)}
      onBlur={onLeave}
      placeholder={profileValue ?? field.example}
      {...(field.type === 'integer' && { inputMode: 'numeric' })}
      description={note}
      error={error}
    />
  )
}
