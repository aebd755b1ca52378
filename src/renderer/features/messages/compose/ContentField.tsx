import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import type { MessageField, Row } from '../../../../shared/messages/messageType.ts'
import { Cell } from './Cell.tsx'
import { RowsField } from './RowsField.tsx'

/** A field of the message's content, with what is to be said of it beside it. */
export function ContentField({
  field,
  value,
  findings,
  onChange,
}: {
  field: MessageField
  value: string | readonly Row[]
  findings: readonly Finding[]
  onChange: (typed: string | readonly Row[]) => void
}) {
  if (field.kind === 'rows') {
    const rows = typeof value === 'string' ? [] : value
    return <RowsField field={field} rows={rows} findings={findings} onChange={onChange} />
  }
  return (
    <Cell
      field={field}
      where={field.key}
      value={typeof value === 'string' ? value : ''}
      findings={findings}
      onChange={onChange}
      {...(field.choices && { choices: field.choices })}
    />
  )
}
