import {
  type FaultField,
  faultFields,
  type FaultKind,
} from '../../../../shared/sandbox/faultKinds.ts'
import type { Failure } from '../../../../shared/result.ts'
import { inputProblemText } from '../../../i18n/failureText.ts'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { faultFieldNames, faultsMessages } from './faults.messages.ts'
import styles from './tools.module.css'

const AS_USUAL = ''

/** The parameters of a kind of fault. */
export function FaultFields({
  kind,
  given,
  wrong,
  onType,
}: {
  kind: FaultKind
  given: Record<string, string>
  wrong: Extract<Failure, { kind: 'invalid-input' }> | null
  onType: (field: string, value: string) => void
}) {
  const language = useLanguage()
  return (
    <div className={styles.fields}>
      {Object.entries(faultFields(kind)).map(([name, field]) => (
        <OneField
          key={name}
          name={name}
          field={field}
          value={given[name] ?? ''}
          error={wrong?.field === name ? inputProblemText(wrong.problem, language) : undefined}
          onType={(value) => onType(name, value)}
        />
      ))}
    </div>
  )
}

function OneField({
  name,
  field,
  value,
  error,
  onType,
}: {
  name: string
  field: FaultField
  value: string
  error: string | undefined
  onType: (value: string) => void
}) {
  const text = useText(faultsMessages)
  const names: Record<string, string> = useText(faultFieldNames)
  const limits = useLimits(field)
  const label = names[name] ?? name
  const said = error === undefined ? {} : { error }

  if (field.type === 'text' || field.type === 'integer') {
    return (
      <TextField
        label={field.type === 'integer' && field.unit ? `${label} (${field.unit})` : label}
        value={value}
        onChange={onType}
        isRequired={field.required === true}
        placeholder={name === 'times' ? text.untilRemoved : field.example}
        mono
        {...(limits !== null && { description: limits })}
        {...said}
      />
    )
  }

  const choices =
    field.type === 'choice'
      ? field.choices.map((id) => ({ id, label: id }))
      : [
          { id: 'true', label: text.yes },
          { id: 'false', label: text.no },
        ]
  return (
    <Select
      label={label}
      options={[{ id: AS_USUAL, label: text.notSent }, ...choices]}
      value={value}
      onChange={onType}
      {...said}
    />
  )
}

/** The limits of a number in words, `null` where any will do. */
function useLimits(field: FaultField): string | null {
  const text = useText(faultsMessages)
  const language = useLanguage()
  if (field.type !== 'integer' || field.least === undefined) return null

  const least = formatNumber(field.least, language)
  if (field.most === undefined) return field.least === 0 ? null : text.from(least)
  return text.upTo(least, formatNumber(field.most, language))
}
