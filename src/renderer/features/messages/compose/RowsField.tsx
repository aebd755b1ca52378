import { Plus, Trash2 } from 'lucide-react'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import type { MessageField, Row } from '../../../../shared/messages/messageType.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { messagesMessages } from '../messages.messages.ts'
import styles from './fields.module.css'
import { Cell } from './Cell.tsx'
import { FindingWords, findingsAt } from './FindingWords.tsx'
import { Spot } from './Spot.tsx'

const NO_COLUMNS: NonNullable<MessageField['columns']> = []

/** Rows of a message: buttons, links, pairs. Those under names of their own have so many places. */
export function RowsField({
  field,
  rows,
  findings,
  onChange,
}: {
  field: MessageField
  rows: readonly Row[]
  findings: readonly Finding[]
  onChange: (rows: readonly Row[]) => void
}) {
  const { key, label, place } = field
  const columns = field.columns ?? NO_COLUMNS
  const text = useText(messagesMessages)
  const language = useLanguage()
  const name = inLanguage(label, language)
  const places = 'named' in place ? place.named.length : null
  const shown = places === null ? rows : Array.from({ length: places }, (_, at) => rows[at] ?? {})
  const { errors, advices } = findingsAt(findings, key)

  return (
    <fieldset className={styles.rows}>
      <legend>{name}</legend>
      {shown.map((row, index) => (
        <fieldset
          // oxlint-disable-next-line react/no-array-index-key -- a row has no name but its place
          key={index}
          className={styles.row}
          data-many={columns.length > 2}
          aria-label={text.row(name, index + 1)}
        >
          {columns.map((column) => (
            <Spot key={column.key} where={`${key}.${index}.${column.key}`}>
              <Cell
                field={column}
                where={`${key}.${index}.${column.key}`}
                value={row[column.key] ?? ''}
                findings={findings}
                onChange={(typed) =>
                  onChange(
                    shown.map((one, at) => (at === index ? { ...one, [column.key]: typed } : one)),
                  )
                }
              />
            </Spot>
          ))}
          {places === null && (
            <IconButton
              label={text.removeRow(name, index + 1)}
              onPress={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <Trash2 aria-hidden />
            </IconButton>
          )}
        </fieldset>
      ))}
      <FindingWords findings={[...errors, ...advices]} />
      {places === null && (
        <Button
          look="plain"
          aria-label={text.addRowTo(name)}
          icon={<Plus aria-hidden />}
          onPress={() =>
            onChange([...rows, Object.fromEntries(columns.map((column) => [column.key, '']))])
          }
        >
          {text.addRow}
        </Button>
      )}
    </fieldset>
  )
}
