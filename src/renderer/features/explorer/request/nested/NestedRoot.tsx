import type { ReactNode } from 'react'
import type { Field } from '../../../../../shared/catalog/operation.ts'
import type { FieldProblem } from '../../../../../shared/request/problem.ts'
import { printJson } from '../../../../../shared/losslessJson.ts'
import { useText } from '../../../../i18n/useText.ts'
import { PLACE_TEXTS } from '../FieldName.tsx'
import { requestMessages } from '../request.messages.ts'
import { NestedPart } from './NestedPart.tsx'
import { valueOfText } from './values.ts'

/** Beyond this many letters a field is a text: a form would be slow, and too long to be read. */
const MOST_LETTERS = 100_000

/** A field whose JSON is known within: a form of it, kept as the JSON text that it makes. */
export function NestedRoot({
  field,
  value,
  problems,
  isSaid,
  onChange,
  onLeave,
}: {
  field: Field
  value: unknown
  /** Of this field alone. */
  problems: readonly FieldProblem[]
  isSaid: boolean
  onChange: (value: unknown) => void
  onLeave: () => void
}): ReactNode {
  const text = useText(requestMessages)
  const typed = typeof value === 'string' ? value : ''
  const isTooLarge = typed.length > MOST_LETTERS
  const parsed = isTooLarge ? typed : valueOfText(typed)
  const isText = typed !== '' && typeof parsed === 'string'
  const write = (json: string) => onChange(json === '' ? undefined : json)
  return (
    <NestedPart
      field={field}
      name={field.name}
      label={field.name}
      aside={text[PLACE_TEXTS[field.place]]}
      value={parsed}
      startsOpen={field.required || parsed !== undefined}
      problems={problems.map((one) => ({ ...one, path: one.path ?? [] }))}
      isSaid={isSaid}
      asText={{ text: typed, onText: write, isTooLarge: isTooLarge && isText, onLeave }}
      onChange={(changed) => write(changed === undefined ? '' : printJson(changed, 2))}
    />
  )
}
