import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import { mediaTakenBy } from '../../../../shared/messages/media.ts'
import type { MessageField, Row } from '../../../../shared/messages/messageType.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage } from '../../../i18n/useText.ts'
import { MediaField } from '../media/MediaField.tsx'
import type { Message } from '../useMessage.ts'
import { Cell } from './Cell.tsx'
import { RowsField } from './RowsField.tsx'

/** A field of the message's content, with what is to be said of it beside it. */
export function ContentField({
  message,
  field,
  value,
  findings,
  onChange,
}: {
  message: Message
  field: MessageField
  value: string | readonly Row[]
  findings: readonly Finding[]
  onChange: (typed: string | readonly Row[]) => void
}) {
  const language = useLanguage()
  if (field.kind === 'rows') {
    const rows = typeof value === 'string' ? [] : value
    return <RowsField field={field} rows={rows} findings={findings} onChange={onChange} />
  }
  const cell = (
    <Cell
      field={field}
      where={field.key}
      value={typeof value === 'string' ? value : ''}
      findings={findings}
      onChange={onChange}
      {...(field.choices && { choices: field.choices })}
    />
  )
  const type = mediaTakenBy(field, message.channel.format)
  return type === null ? (
    cell
  ) : (
    <MediaField
      message={message}
      name={inLanguage(field.label, language)}
      fieldKey={field.key}
      type={type}
    >
      {cell}
    </MediaField>
  )
}
