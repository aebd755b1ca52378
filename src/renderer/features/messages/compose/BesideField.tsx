import { useState } from 'react'
import type { ChannelField } from '../../../../shared/messages/channels.ts'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import { readBeside, writeBeside } from '../../../../shared/messages/beside.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Select } from '../../../ui/Select.tsx'
import { VariableField } from '../../../variables/VariableField.tsx'
import { messagesMessages } from '../messages.messages.ts'
import { FindingWords, findingsAt } from './FindingWords.tsx'

/** What a field beside the message holds, and what is to be said of it. */
export interface BesideFieldProps {
  field: ChannelField
  value: string
  findings: readonly Finding[]
  onChange: (typed: string) => void
}

/** A field beside the message: what a channel asks for beside recipients. */
export function BesideField({ field, value, findings, onChange }: BesideFieldProps) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  // A comma that was just typed says nothing yet, and must not go away for that.
  const [typed, setTyped] = useState(value)
  const isSame = readBeside(writeBeside({}, field, typed), field) === value
  const { errors, advices } = findingsAt(findings, field.name)
  const label = inLanguage(field.label, language)
  const note = field.note ? inLanguage(field.note, language) : null
  // What follows from a yes is told with it.
  const hint = field.kind === 'flag' && value !== 'true' ? null : note
  const said = {
    ...(errors.length > 0 && { error: <FindingWords findings={errors} /> }),
    ...(advices.length > 0
      ? { description: <FindingWords findings={advices} /> }
      : hint !== null && { description: hint }),
  }

  if (field.kind === 'flag') {
    return (
      <Select
        label={label}
        options={[
          { id: '', label: text.off },
          { id: 'true', label: text.on, ...(note !== null && { description: note }) },
        ]}
        value={value === 'true' ? 'true' : ''}
        onChange={onChange}
        {...said}
      />
    )
  }
  return (
    <VariableField
      label={label}
      value={isSame ? typed : value}
      onChange={(next) => {
        setTyped(next)
        onChange(next)
      }}
      isRequired={field.required === true}
      mono
      {...said}
    />
  )
}
