import { Braces, ChevronRight, Rows3 } from 'lucide-react'
import { type ComponentProps, useId, useState } from 'react'
import { isNestedField } from '../../../../../shared/request/readNested.ts'
import { inLanguage } from '../../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../../i18n/useText.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { TYPE_TEXTS, WayName } from '../FieldName.tsx'
import { PickButton } from '../PickButton.tsx'
import { problemText } from '../problemText.ts'
import { ExampleButton } from './ExampleButton.tsx'
import { JsonPart } from './JsonPart.tsx'
import { Members } from './Members.tsx'
import styles from './nested.module.css'
import { nestedMessages } from './nested.messages.ts'
import { NestedLine } from './NestedLine.tsx'
import { type DrawPart, isStructure, ownProblem, type PartProps } from './part.ts'
import { Rows } from './Rows.tsx'
import { summaryOf } from './summary.ts'
import { fitsForm, textOfValue, valueOfText } from './values.ts'

/** What a part is as a text, where it is kept as one. */
export interface PartText {
  text: string
  onText: (text: string) => void
  isTooLarge: boolean
  onLeave: () => void
}

/** An object or a list within the form: folded or open, as a form or as JSON. */
export function NestedPart({
  asText,
  startsOpen,
  aside,
  ...props
}: PartProps & {
  /** The text that a whole field is kept as; what stands within one has none of its own. */
  asText?: PartText
  /** Whether it is open before anyone has opened or closed it. */
  startsOpen?: boolean
  /** Where in the request it goes. */
  aside?: string
}) {
  const { field, name, label, value, problems, isSaid, onChange, tools } = props
  const text = useText(nestedMessages)
  const language = useLanguage()
  const id = useId()
  const [fold, setFold] = useState<'open' | 'closed' | null>(null)
  const [isWanted, setWanted] = useState(false)
  const [written, setWritten] = useState<string | null>(null)
  const isMember = name === field.name
  const isOpen = fold === null ? (startsOpen ?? value !== undefined) : fold === 'open'
  // What was open for its value stays open when the value goes, with the focus in it.
  if (isOpen && fold === null) setFold('open')
  const hasForm = isNestedField(field) && fitsForm(field, value) && asText?.isTooLarge !== true
  const isJson = isWanted || !hasForm
  // What is mended as JSON does not turn into a form under the caret.
  if (isJson && !isWanted) setWanted(true)
  const problem = ownProblem(problems)
  const note = isMember && field.note ? inLanguage(field.note, language) : undefined
  // What was written stays as it was written, spaces and all, while it means what is typed.
  const made = textOfValue(value)
  const isKept = written !== null && textOfValue(valueOfText(written)) === made

  function write(json: string) {
    if (asText) {
      asText.onText(json)
      return
    }
    setWritten(json)
    onChange(valueOfText(json))
  }

  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset takes no part in the grid
      role="group"
      aria-label={label}
      className={styles.part}
      data-field={label}
      data-waiting={(asText && field.required && value === undefined) || undefined}
    >
      <header className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-inside` : undefined}
          data-fold
          onClick={() => setFold(isOpen ? 'closed' : 'open')}
        >
          <ChevronRight aria-hidden />
          <span id={`${id}-name`}>
            <WayName name={name} label={label} />
            {field.required && isMember && (
              <span aria-hidden className={styles.mark}>
                {' *'}
              </span>
            )}
          </span>{' '}
          <small>
            {isMember && text[TYPE_TEXTS[field.type]]}
            {aside !== undefined && ` · ${aside}`}
            {Array.isArray(value) && ` · ${text.entries(value.length)}`}
          </small>
          {!isOpen && <span className={styles.summary}>{summaryOf(value)}</span>}
          {!isOpen && isSaid && problems.length > 0 && (
            <span className={styles.wrong}>{text.problems(problems.length)}</span>
          )}
        </button>
        <span className={styles.tools}>
          {isMember && field.type === 'list' && (
            <PickButton
              field={field}
              name={label}
              value={made === '' ? undefined : made}
              onChange={(picked) => onChange(valueOfText(String(picked)))}
            />
          )}
          {isNestedField(field) && (
            <IconButton
              label={`${isJson ? text.asForm : text.asJson}: ${label}`}
              isDisabled={!hasForm}
              onPress={() => {
                setWanted(!isJson)
                setFold('open')
              }}
            >
              {isJson ? <Rows3 aria-hidden /> : <Braces aria-hidden />}
            </IconButton>
          )}
          {isMember && (
            <ExampleButton
              field={field}
              label={label}
              value={value}
              onExample={(example) => {
                setFold('open')
                write(example)
              }}
              onLeaveOut={() => onChange(undefined)}
            />
          )}
          {tools}
        </span>
      </header>
      {isOpen && (
        <div className={styles.inside} id={`${id}-inside`} data-inside>
          <div id={`${id}-note`}>
            {note !== undefined && <p className={styles.note}>{note}</p>}
            {problem && isSaid && <p className={styles.error}>{problemText(problem, language)}</p>}
            {isNestedField(field) && !hasForm && (
              <p className={styles.note}>{asText?.isTooLarge ? text.tooLarge : text.noForm}</p>
            )}
          </div>
          {isJson ? (
            <JsonPart
              labelledBy={`${id}-name`}
              describedBy={`${id}-note`}
              text={asText?.text ?? (isKept ? written : made)}
              example={field.example}
              isInvalid={problem !== undefined && isSaid}
              onText={write}
              onLeave={asText?.onLeave}
            />
          ) : field.type === 'list' ? (
            <Rows {...props} Part={NestedValue} />
          ) : (
            <Members {...props} Part={NestedValue} />
          )}
        </div>
      )}
    </div>
  )
}

/** A member of an object or an entry of a list: a line to fill, or a part with parts of its own. */
function NestedValue({ startsOpen, ...props }: ComponentProps<DrawPart>) {
  if (!isStructure(props.field, props.value)) return <NestedLine {...props} />
  return <NestedPart {...props} {...(startsOpen !== undefined && { startsOpen })} />
}
