import { Fragment, type ReactNode } from 'react'
import type { Field, NestedField } from '../../../../shared/catalog/operation.ts'
import { useText } from '../../../i18n/useText.ts'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'

/** The element id of a field's name, for `aria-labelledby`. */
export function nameId(id: string): string {
  return `${id}-name`
}

/**
 * A field's name as it stands on the wire, its type, and where in the request it goes. Within a
 * field's JSON a place in a list stands for the name; `label` says the whole way to it.
 */
export function FieldName({
  id,
  field,
  name = field.name,
  label,
}: {
  id: string
  field: NestedField & { place?: Field['place'] }
  name?: string
  label?: string
}) {
  const text = useText(requestMessages)
  const { type, place } = field
  const required = field.required && name === field.name
  return (
    <label className={styles.fieldName} htmlFor={id}>
      <span id={nameId(id)}>
        <WayName name={name} label={name === field.name ? name : label} />
        {required && (
          <span aria-hidden className={styles.mark}>
            {' *'}
          </span>
        )}
      </span>
      <small>
        {text[TYPE_TEXTS[type]]}
        {place !== undefined && ` · ${text[PLACE_TEXTS[place]]}`}
      </small>
    </label>
  )
}

/** A name as it is seen, and the whole way to it as it is heard. */
export function WayName({ name, label = name }: { name: string; label?: string | undefined }) {
  if (label === name) return breakable(name)
  return (
    <>
      <span aria-hidden>{breakable(name)}</span>
      <span className={styles.heard}>{label}</span>
    </>
  )
}

/** A name that breaks between its words when it must. */
function breakable(name: string): ReactNode {
  return name.split(/(?<=[_-])|(?<=[a-z])(?=[A-Z])/).map((word, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- words repeat, and their order is the key
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ))
}

/** The names of the types, as texts of the form. */
export const TYPE_TEXTS = {
  text: 'typeText',
  integer: 'typeInteger',
  number: 'typeNumber',
  boolean: 'typeBoolean',
  list: 'typeList',
  object: 'typeObject',
  file: 'typeFile',
} as const

/** The names of the places in a request, as texts of the form. */
export const PLACE_TEXTS = {
  path: 'placePath',
  query: 'placeQuery',
  header: 'placeHeader',
  body: 'placeBody',
} as const
