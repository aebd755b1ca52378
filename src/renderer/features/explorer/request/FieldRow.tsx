import { ClipboardPaste, X } from 'lucide-react'
import { useId } from 'react'
import type { Field } from '../../../../shared/catalog/operation.ts'
import { isBlank } from '../../../../shared/fieldValue.ts'
import type { FieldProblem } from '../../../../shared/request/problem.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { FieldControl } from './FieldControl.tsx'
import { FieldName } from './FieldName.tsx'
import { problemText } from './problemText.ts'
import type { FieldSource } from './fieldSource.ts'
import { PickButton } from './PickButton.tsx'
import { ProfileValue } from './ProfileValue.tsx'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'

/** One field of the form: its name and type, what takes its value, its note or what is wrong. */
export function FieldRow({
  field,
  source,
  value,
  problem,
  onChange,
  onLeave,
}: {
  field: Field
  source: FieldSource
  value: unknown
  problem: FieldProblem | undefined
  /** Called with `undefined` when the field is not to be sent. */
  onChange: (value: unknown) => void
  onLeave: () => void
}) {
  const text = useText(requestMessages)
  const language = useLanguage()
  const id = useId()
  const isJson = field.type === 'list' || field.type === 'object'
  const isTyped = source.kind === 'typed' || source.kind === 'id'
  const note = field.note ? inLanguage(field.note, language) : undefined
  return (
    <div
      className={styles.field}
      data-field={field.name}
      data-wide={isJson || undefined}
      data-waiting={(source.kind === 'typed' && field.required && isBlank(value)) || undefined}
    >
      <FieldName id={id} field={field} />
      {isTyped ? (
        <FieldControl
          id={id}
          field={field}
          value={value}
          profileValue={source.kind === 'id' ? source.value : undefined}
          note={
            source.kind === 'id' && isBlank(value) ? (
              <>
                <Badge tone="ok">{text.fromProfile}</Badge> {note}
              </>
            ) : (
              note
            )
          }
          error={problem && problemText(problem, language)}
          onChange={onChange}
          onLeave={onLeave}
        />
      ) : (
        <ProfileValue id={id} field={field} source={source} note={note} />
      )}
      {isTyped && (
        <div className={styles.tools}>
          <PickButton field={field} value={value} onChange={onChange} />
          {!isBlank(value) && (
            <IconButton
              label={`${text.leaveOut}: ${field.name}`}
              onPress={() => onChange(undefined)}
            >
              <X aria-hidden />
            </IconButton>
          )}
          {isBlank(value) && field.example !== undefined && field.type !== 'file' && (
            <IconButton
              label={`${text.useExample}: ${field.name}`}
              onPress={() => onChange(field.example)}
            >
              <ClipboardPaste aria-hidden />
            </IconButton>
          )}
        </div>
      )}
    </div>
  )
}
