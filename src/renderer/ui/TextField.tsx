import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'

/** A text field's props: those of react-aria, and what is said around it. */
export interface TextFieldProps extends Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children'
> {
  /** Left out when another element names the field by `aria-labelledby`. */
  label?: ReactNode
  description?: ReactNode
  /** What is wrong with the value; marks the field as invalid. */
  error?: ReactNode
  placeholder?: string | undefined
  /** Monospace: for anything that is sent or received. */
  mono?: boolean
}

/** A line of text with label, description and error. */
export function TextField({
  label,
  description,
  error,
  placeholder = '',
  mono = false,
  ...rest
}: TextFieldProps) {
  const look = classes(styles.input, mono && styles.mono)
  return (
    <AriaTextField
      validationBehavior="aria"
      {...rest}
      isInvalid={error !== undefined}
      className={classes(styles.field)}
    >
      {label !== undefined && (
        <Label className={styles.label}>
          {label}
          {rest.isRequired && <RequiredMark />}
        </Label>
      )}
      <Input className={look} placeholder={placeholder} spellCheck={false} autoComplete="off" />
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>{error}</FieldError>
    </AriaTextField>
  )
}

function RequiredMark() {
  return (
    <span aria-hidden className={styles.mark}>
      {' *'}
    </span>
  )
}
