import { Check } from 'lucide-react'
import { CheckboxButton, CheckboxField, FieldError, Text } from 'react-aria-components'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import field from './field.module.css'
import styles from './toggle.module.css'

/** A box to tick. Name it by its words, or by `aria-labelledby`. */
export function Checkbox({
  isSelected,
  onChange,
  children,
  description,
  error,
  isDisabled = false,
  ...naming
}: {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children?: ReactNode
  description?: ReactNode
  error?: ReactNode
  isDisabled?: boolean
  'aria-label'?: string
  'aria-labelledby'?: string
}) {
  return (
    <CheckboxField
      {...naming}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classes(field.field)}
    >
      <CheckboxButton className={classes(styles.toggle)}>
        <span aria-hidden className={styles.box}>
          <Check />
        </span>
        {children !== undefined && <span>{children}</span>}
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className={classes(field.description, styles.indented)}>
          {description}
        </Text>
      )}
      <FieldError className={classes(field.error, styles.indented)}>{error}</FieldError>
    </CheckboxField>
  )
}
