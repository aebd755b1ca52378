import { useId, useState } from 'react'
import { lineOf } from '../../../../../shared/request/readNested.ts'
import { useLanguage, useText } from '../../../../i18n/useText.ts'
import { inLanguage } from '../../../../i18n/inLanguage.ts'
import { Badge } from '../../../../ui/Badge.tsx'
import { FieldControl } from '../FieldControl.tsx'
import { FieldName } from '../FieldName.tsx'
import { PickButton } from '../PickButton.tsx'
import { problemText } from '../problemText.ts'
import { ExampleButton } from './ExampleButton.tsx'
import styles from './nested.module.css'
import { nestedMessages } from './nested.messages.ts'
import { ownProblem, type PartProps } from './part.ts'
import { valueOfLine } from './values.ts'

/** A plain value in a line: its name and type, what takes it, its note or what is wrong. */
export function NestedLine({
  field,
  name,
  label,
  value,
  problems,
  isSaid,
  onChange,
  tools,
}: PartProps) {
  const text = useText(nestedMessages)
  const language = useLanguage()
  const id = useId()
  const [isLeft, setLeft] = useState(false)
  const problem = ownProblem(problems)
  // A place in a list says nothing about what may be picked for it.
  const isMember = name === field.name
  const words = value === '' ? text.sentEmpty : value === null ? text.sentNull : null
  const note = isMember && field.note ? inLanguage(field.note, language) : undefined
  return (
    <div className={styles.line} data-field={label} data-entry={!isMember || undefined}>
      <FieldName id={id} field={field} name={name} label={label} />
      <FieldControl
        id={id}
        field={field}
        value={lineOf(field, value)}
        profileValue={undefined}
        note={
          words !== null && isMember ? (
            <>
              <Badge tone="info">{words}</Badge> {note}
            </>
          ) : (
            note
          )
        }
        error={problem && (isSaid || isLeft) ? problemText(problem, language) : undefined}
        onChange={(line) => onChange(valueOfLine(field, typeof line === 'string' ? line : ''))}
        onLeave={() => setLeft(true)}
      />
      <div className={styles.tools}>
        {isMember && (
          <PickButton
            field={field}
            name={label}
            value={lineOf(field, value)}
            onChange={(picked) => onChange(valueOfLine(field, String(picked)))}
          />
        )}
        {isMember && (
          <ExampleButton
            field={field}
            label={label}
            value={value}
            onExample={(example) => onChange(valueOfLine(field, example))}
            onLeaveOut={() => onChange(undefined)}
          />
        )}
        {tools}
      </div>
    </div>
  )
}
