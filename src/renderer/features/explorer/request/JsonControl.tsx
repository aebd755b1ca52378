import type { ControlProps } from './FieldControl.tsx'
import { nameId } from './FieldName.tsx'
import styles from './request.module.css'
import { JsonText } from '../../../variables/JsonText.tsx'

/** A JSON list or object as text: what is typed stays, JSON or not. */
export function JsonControl({ id, field, value, note, error, onChange, onLeave }: ControlProps) {
  const noteId = `${id}-note`
  return (
    <div className={styles.json}>
      <JsonText
        value={typeof value === 'string' ? value : ''}
        onChange={(typed) => onChange(typed === '' ? undefined : typed)}
        onBlur={onLeave}
        labelledBy={nameId(id)}
        describedBy={noteId}
        example={field.example}
        isInvalid={error !== undefined}
      />
      <div id={noteId}>
        {note !== undefined && <p className={styles.note}>{note}</p>}
        {error !== undefined && <p className={styles.error}>{error}</p>}
      </div>
    </div>
  )
}
