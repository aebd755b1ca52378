import type { Field } from '../../../../shared/catalog/operation.ts'
import { useText } from '../../../i18n/useText.ts'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'

/** The element id of a field's name, for `aria-labelledby`. */
export function nameId(id: string): string {
  return `${id}-name`
}

/** A field's name as it stands on the wire, its type, and where in the request it goes. */
export function FieldName({ id, field }: { id: string; field: Field }) {
  const text = useText(requestMessages)
  const { type, place, name, required } = field
  return (
    <label className={styles.fieldName} htmlFor={id}>
      <span id={nameId(id)}>
        {name}
        {required && (
          <span aria-hidden className={styles.mark}>
            {' *'}
          </span>
        )}
      </span>
      <small>
        {text[TYPE_TEXTS[type]]} · {text[PLACE_TEXTS[place]]}
      </small>
    </label>
  )
}

const TYPE_TEXTS = {
  text: 'typeText',
  integer: 'typeInteger',
  number: 'typeNumber',
  boolean: 'typeBoolean',
  list: 'typeList',
  object: 'typeObject',
  file: 'typeFile',
} as const

const PLACE_TEXTS = {
  path: 'placePath',
  query: 'placeQuery',
  header: 'placeHeader',
  body: 'placeBody',
} as const
