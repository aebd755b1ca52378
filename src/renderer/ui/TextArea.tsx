import type { ReactNode } from 'react'
import {
  FieldError,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './field.module.css'

/** Several lines of text with label, description and error; it grows with what is typed. */
export function TextArea({
  label,
  value,
  onChange,
  description,
  error,
  isRequired = false,
  rows = 3,
  mono = false,
  placeholder = '',
  onPaste,
}: {
  label: ReactNode
  value: string
  onChange: (typed: string) => void
  description?: ReactNode
  /** What is wrong with the value; marks the field as invalid. */
  error?: ReactNode
  isRequired?: boolean
  /** Lines that are there while it is empty. */
  rows?: number
  /** Monospace: for anything that is sent or received. */
  mono?: boolean
  placeholder?: string
  onPaste?: NonNullable<TextFieldProps['onPaste']>
}) {
  return (
    <AriaTextField
      validationBehavior="aria"
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      {...(onPaste && { onPaste })}
      className={classes(styles.field)}
    >
      <Label className={styles.label}>
        {label}
        {isRequired && (
          <span aria-hidden className={styles.mark}>
            {' *'}
          </span>
        )}
      </Label>
      <AriaTextArea
        className={classes(styles.input, styles.area, mono && styles.mono)}
        rows={rows}
        style={{ minHeight: `calc(${rows}lh + 2 * var(--space-1))` }}
        placeholder={placeholder}
        spellCheck={false}
      />
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>{error}</FieldError>
    </AriaTextField>
  )
}
